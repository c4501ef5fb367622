// @ts-check
// Run by npm before `npm start` and `npm test`. It stays readable for an old Node, which must get a sentence and
// not a syntax error; everything else is imported once the version is known to do.
var LEAST = '20.19';

/** @param {string} version */
function ordinal(version) {
  var parts = version.split('.');
  return Number(parts[0]) * 1000 + Number(parts[1]);
}

if (ordinal(process.versions.node) < ordinal(LEAST)) {
  console.error(
    'Mentorwijs Trainer needs Node.js ' +
      LEAST +
      ' or newer; this is ' +
      process.versions.node +
      '. Get it from nodejs.org.',
  );
  process.exit(1);
} else {
  import('./prepareFor.js').then(function (module) {
    return module.prepareFor(process.argv[2]);
  });
}
