// @ts-check
// Run by npm before `npm start` and `npm test`. It stays readable for an old Node, which must get a sentence and
// not a syntax error; everything else is imported once the version is known to do.
var LEAST = [20, 19];

var version = process.versions.node.split('.').map(Number);
var tooOld = version[0] < LEAST[0] || (version[0] === LEAST[0] && version[1] < LEAST[1]);

if (tooOld) {
  console.error(
    'Mentorwijs Trainer needs Node.js ' + LEAST.join('.') + ' or newer; this is ' + process.versions.node + '. Get it from nodejs.org.',
  );
  process.exit(1);
} else {
  import('./prepareFor.js').then(function (module) {
    return module.prepareFor(process.argv[2]);
  });
}
