import { fold } from '../domain/fold';

/**
 * First names that are common at work in the Netherlands. Enough to tell in which column of a list the first names
 * stand; a name that is not here is still a name.
 */
const COMMON = `
  aad abdel abdullah ad adam adriaan agnes agnieszka ahmed aisha albert ali alex alexander alice amina amira amy an ana
  anders andre andrea andries angela angelique anita anja anke ankie ann anna anne anneke annelies annemarie annet
  annette annie anouk ans anton antoon arend ari arie arjan arjen arno arnold art astrid aylin ayse bart bas ben benno
  berend bernadette bert bianca bilal bob boris bram brenda brian britt can carin carina carla carlo carolien carolina
  caroline cees celine chantal charlotte chris christa christel christian christina claudia cor corien corina corine
  corinne cornelis corrie cynthia daan dana daniel danielle danny david debbie dennis derk desiree diana dick dieter
  dirk dirkje dominique dorien dorota edith edo eduard edwin ee eefje el elena elif elise elisabeth ellen elly els
  elske emiel emine emma emre eric erica erik erika ernst erwin esther eva evelien evert ewa fadma fatih fatima fatma
  femke fenna ferry fleur floor floris frank frans fred frederik frits frouke gea geert geertje gerard gerben gerda
  gerrit gert gijs gina greet greetje guido guus hamid hanna hannah hanneke hannie hans harm harold harrie harry hasan
  hassan heidi hein helen helena helga hendrik henk hennie henriette henry herman hester hilda hilde huib hugo huub
  ibrahim ilse imane ina inge ingeborg ingrid ine ineke irene iris irma isabel ivo jaap jack jacco jacob jacqueline
  jakub jamal jan jana janet jannie janneke jantine jasmijn jasper jay jeanette jelle jennifer jenny jeroen jeroen
  jessica jet jim jitske joan joanna job jochem joep johan johanna johannes john jolanda jolanta jolien jonas joop joost
  jordy joris jos jose josien joyce juan judith jules julia julian jurgen karel karim karin karina kasia katarzyna kathy
  kees kelly khalid kim kirsten klaas koen koos lars laura leen leendert lena leo leon leonie lex lia lianne lida lies
  liesbeth lieke lilian linda lisa lisette liza lizzy loes lotte louis louise luc lucas lucy luuk lydia maaike maarten
  mandy manon marc marcel marco margo margreet margriet maria marian marianne marieke mariëlle marielle marijke marije
  marina mario marion mariska marit marja marjan marjolein mark marleen marlies marloes martha martijn martin martine
  mart mats matthijs maurice max may mehmet melanie melissa menno merel merijn mia michael michel michelle miep mieke
  mike milan mila mimoun mirjam miranda mohamed mohammed monica monika monique moniek murat mustafa nadia nancy naomi
  natalia natasja nel nico nicole niels nienke nick nina nora noor olaf olga oscar otto owen pascal patricia patrick paul
  paula pauline pawel peggy peter petra philip piet pieter pim piotr pieternel pascalle rachel rachid ramon raymond
  rebecca remco renate rene renee ria rianne richard rick rik rinus rita rob robbert robert robin roel roelof roger
  roland rolf romy ron ronald roos rosa rosanne rob rudi ruben ruud ruth saar sabine said salma sam samira samuel sander
  sandra sanne sara sarah saskia selma serge servaas sharon sietske sigrid silvia simon simone sjaak sjoerd sjors sofie
  sonja sophie stan stef stefan stefanie steven susan susanne suzan suzanne sven sylvia tamara tanja ted teun theo thea
  thijs thijmen thomas tim timo tineke tijn tjeerd tom tomasz ton toon tonny trudy truus ursula vera vincent wanda
  wendy wiebe wietske wil wilco wilfred wilhelmina wilma willeke willem wim wouter xander yara yasmin yasmina yassin
  youssef yusuf yvette yvon yvonne zeynep zoe
`;

const known = new Set(COMMON.trim().split(/\s+/).map(fold));

/** Whether the first word is a first name, also with a second one behind a hyphen ("Anne-Marie"). */
export function beginsWithFirstName(text: string): boolean {
  const [first = ''] = fold(text).split(/[^\p{L}]+/u);
  return known.has(first);
}
