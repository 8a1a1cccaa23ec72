/*
 * COBOL, one unit at a time: a sentence of the PROCEDURE DIVISION, an entry of the other divisions. Units end with a
 * period; UnitReader cuts the text into them, so that every rule that UnitParser enters ends in EOF.
 *
 * Tokens come from CobolLexer. Every token from ACCEPT on is a keyword, spelled with hyphens for underscores; synonyms
 * (THROUGH for THRU) are in Keywords. Words that may also be names are alternatives of 'name'.
 *
 * Comma and semicolon are white space, but for COMMA: one in parentheses before a sign or a parenthesis, which would else
 * belong to the operand before it. Precedence of arithmetic and of AND over OR is left to the tree: a flat rule costs
 * three contexts where a ladder costs ten.
 */
parser grammar CobolGrammar;

tokens {
    WORD, NUMBER, TEXT, PICTURE_STRING, FUNCTION_NAME, EXEC_BLOCK, ON_COUNT, NOTE_TEXT, UNKNOWN,
    DOT, COLON, COMMA, LP, RP, PLUS, MINUS, STAR, SLASH, POWER, EQ, LT, GT, LE, GE, NE, AMPERSAND,

    ACCEPT, ADD, ALTER, CALL, CANCEL, CLOSE, COMPUTE, CONTINUE, DELETE, DISPLAY, DIVIDE, ENTRY, EVALUATE, EXIT, GO, GOBACK,
    IF, INITIALIZE, INSPECT, MERGE, MOVE, MULTIPLY, NEXT, OPEN, PERFORM, READ, RELEASE, RETURN, REWRITE, SEARCH, SET, SORT,
    START, STOP, STRING, SUBTRACT, UNSTRING, WRITE,

    ALLOCATE, COMMIT, DISABLE, ENABLE, ENTER, EXAMINE, EXHIBIT, FREE, GENERATE, INITIATE, INVOKE, JSON, PURGE, RAISE, READY,
    RECEIVE, RESET, ROLLBACK, SEND, SERVICE, SUPPRESS, TERMINATE, TRANSFORM, UNLOCK, USE, XML,

    END_ACCEPT, END_ADD, END_CALL, END_COMPUTE, END_DELETE, END_DISPLAY, END_DIVIDE, END_EVALUATE, END_IF, END_INVOKE,
    END_JSON, END_MULTIPLY, END_PERFORM, END_READ, END_RECEIVE, END_RETURN, END_REWRITE, END_SEARCH, END_SEND, END_START,
    END_STRING, END_SUBTRACT, END_UNSTRING, END_WRITE, END_XML,

    ADDRESS, ADVANCING, AFTER, ALL, ALSO, AND, ANY, AS, ASCENDING, AT, BEFORE, BY, CHARACTERS, CONTENT, CONVERTING,
    CORRESPONDING, COUNT, CYCLE, DATA, DEFAULT, DELIMITED, DELIMITER, DEPENDING, DESCENDING, DOWN, DUPLICATES, ELSE, END,
    END_OF_PAGE, ERROR, EXCEPTION, EXTEND, FALSE, FILLER, FIRST, FOR, FROM, FUNCTION, GIVING, IN, INITIAL, INPUT, INTO,
    INVALID, I_O, IS, KEPT, KEY, LAST, LEADING, LENGTH, LINE, LOCK, METHOD, MODE, NO, NOT, OF, OFF, OMITTED, ON, OR, ORDER,
    OTHER, OUTPUT, OVERFLOW, PAGE, PARAGRAPH, POINTER, PREVIOUS, PROCEDURE, PROCEED, PROGRAM, RECORD, REEL, REFERENCE,
    REMAINDER, REMOVAL, REPLACING, RETURNING, REVERSED, REWIND, ROUNDED, RUN, SECTION, SENTENCE, SEQUENCE, SIZE,
    TALLYING, TEST, THAN, THEN, THRU, TIMES, TO, TRAILING, TRUE, UNIT, UNTIL, UP, UPON, USING, VALUE, VARYING, WHEN, WITH,

    HIGH_VALUE, LOW_VALUE, NULL, QUOTE, SPACE, ZERO,

    ACCESS, ALTERNATE, ARE, ASSIGN, BASED, BINARY, BINARY_CHAR, BINARY_DOUBLE, BINARY_LONG, BINARY_SHORT, BLANK, BYTE_LENGTH, CD, CHAINING, COLLATING, COMP, COMP_1, COMP_2, COMP_3, COMP_4, COMP_5, COMP_6,
    COMP_X, CONSTANT, DISPLAY_1, DIVISION, DYNAMIC, ENVIRONMENT, EXCLUSIVE, EXTERNAL, FD, FILE, FLOAT_DECIMAL_7, FLOAT_EXTENDED, FLOAT_DECIMAL_16, FLOAT_DECIMAL_34, FOREVER, FUNCTION_POINTER, GLOBAL, GROUP_USAGE, IDENTIFICATION,
    INDEX, INDEXED, JUSTIFIED, LEFT, LIKE, NATIONAL, OBJECT, OCCURS, OPTIONAL, ORGANIZATION, PACKED_DECIMAL, PADDING, PASSWORD,
    PIC, PROCEDURE_POINTER, RANDOM, RD, REDEFINES, RELATIVE, RENAMES, RESERVE, RIGHT, SD, SELECT, SEPARATE, SEQUENTIAL,
    SIGN, SOURCE, SQL, STATUS, SYNCHRONIZED, TYPE, TYPEDEF, USAGE, UTF_8, VOLATILE
}

// ---- units ----

sentence : statement* DOT EOF ;

procedureHeader : PROCEDURE DIVISION name? ((USING | CHAINING) argument+)? (RETURNING (identifier | OMITTED))? DOT EOF ;

dataEntry : NUMBER (name | FILLER)? dataClause* DOT EOF ;

/** REPORT, SCREEN and COMMUNICATION SECTION: data entries with clauses of their own, passed over. */
looseEntry : NUMBER (name | FILLER)? looseClause* DOT EOF ;

fileEntry : (FD | SD | RD | CD) name fileClause* DOT EOF ;

selectEntry : SELECT OPTIONAL? name selectClause* DOT EOF ;

// ---- environment and data ----

selectClause
    : ASSIGN (TO | USING)? assignTarget+                                        # assignClause
    | ORGANIZATION MODE? IS? organization                                       # organizationClause
    | organization                                                              # organizationClause
    | ACCESS MODE? IS? (SEQUENTIAL | RANDOM | DYNAMIC)                          # accessClause
    | ALTERNATE RECORD? KEY? IS? identifier splitKey? (WITH? (DUPLICATES | NO DUPLICATES))? # alternateKeyClause
    | RECORD KEY? IS? identifier splitKey? (WITH? (DUPLICATES | NO DUPLICATES))?          # recordKeyClause
    | RECORD (DELIMITER) IS? name                                               # otherSelectClause
    | RELATIVE KEY? IS? identifier                                              # relativeKeyClause
    | (FILE | SORT)? STATUS IS? identifier identifier?                                   # statusClause
    | RESERVE (NUMBER | NO) name? name?                                         # otherSelectClause
    | PADDING name? IS? operand                                                 # otherSelectClause
    | PASSWORD IS? identifier                                                   # otherSelectClause
    | LOCK MODE? IS? name (WITH? LOCK ON? name? RECORD?)?                       # otherSelectClause
    | COLLATING? SEQUENCE IS? name                                              # otherSelectClause
    | name (WITH? (ALL | NO | READ) name?)?                                     # otherSelectClause
    ;

/** A key that is made of several items, in Micro Focus and GnuCOBOL. */
splitKey : (SOURCE IS? | EQ) identifier+ ;

assignTarget : LINE ADVANCING | name (OF name)? | TEXT | DISPLAY | EXTERNAL | DYNAMIC | RANDOM | INPUT | OUTPUT | NUMBER | MINUS ;

organization : LINE? SEQUENTIAL | RECORD SEQUENTIAL | RECORD? BINARY SEQUENTIAL | INDEXED | RELATIVE ;

fileClause : DATA RECORD (IS | ARE)? name+ | fileClauseWord ;

fileClauseWord : ~(DOT | DATA) ;

looseClause : dataClause | looseWord ;

looseWord : ~(DOT) ;

dataClause
    : REDEFINES name                                                            # redefinesClause
    | PIC IS? PICTURE_STRING                                                    # pictureClause
    | (USAGE IS?)? usage                                                        # usageClause
    | VALUE (IS | ARE)? valueRange+                                             # valueClause
    | (WHEN SET? TO?)? FALSE IS? operand                                        # falseClause
    | OCCURS occursBound (TO occursBound)? TIMES? occursPart*                   # occursClause
    | RENAMES identifier (THRU identifier)?                                     # renamesClause
    | (SIGN IS?)? (LEADING | TRAILING) (SEPARATE name?)?                        # signClause
    | JUSTIFIED RIGHT?                                                          # justifiedClause
    | BLANK WHEN? ZERO                                                          # blankClause
    | SYNCHRONIZED (LEFT | RIGHT)?                                              # synchronizedClause
    | IS? (EXTERNAL | GLOBAL | TYPEDEF) (AS TEXT | BY TEXT)?                    # attributeClause
    | (USAGE IS?)? SQL TYPE IS? sqlTypeWord+                                     # sqlTypeClause
    | (USAGE IS?)? VARYING                                                      # varyingClause
    | TYPE (TO | IS)? name                                                      # otherDataClause
    | USAGE IS? name                                                            # otherDataClause
    | VOLATILE                                                                  # otherDataClause
    | BYTE_LENGTH IS? NUMBER                                                    # byteLengthClause
    | CONSTANT (IS? GLOBAL)? (AS? arithmetic | FROM name)                          # constantClause
    | ANY LENGTH                                                                # otherDataClause
    | GROUP_USAGE IS? (NATIONAL | UTF_8)                                        # otherDataClause
    | LIKE identifier                                                           # otherDataClause
    | BASED                                                                     # otherDataClause
    | DYNAMIC LENGTH? name? (IS? NUMBER)?                                       # otherDataClause
    ;

usage
    : DISPLAY | DISPLAY_1 | BINARY | COMP | COMP_1 | COMP_2 | COMP_3 | COMP_4 | COMP_5 | COMP_6 | COMP_X | PACKED_DECIMAL
    | (BINARY_CHAR | BINARY_SHORT | BINARY_LONG | BINARY_DOUBLE) name? | FLOAT_DECIMAL_7 | FLOAT_DECIMAL_16 | FLOAT_DECIMAL_34
    | FLOAT_EXTENDED | UTF_8
    | NATIONAL | INDEX | POINTER | PROCEDURE_POINTER | FUNCTION_POINTER | PROGRAM POINTER | OBJECT REFERENCE name?
    ;

/** {@code CLOB(100K)}, {@code RESULT-SET-LOCATOR VARYING}, {@code XML AS BLOB-FILE}, {@code TABLE LIKE T AS LOCATOR}. */
sqlTypeWord : name | BINARY | VARYING | XML | NUMBER | LP | RP | TEXT | ZERO ;

valueRange : operand (THRU operand | ((STAR | SLASH) factor)+)? ;

occursBound : NUMBER | name ;

occursPart
    : DEPENDING ON? identifier
    | (ASCENDING | DESCENDING) KEY? IS? identifier+
    | INDEXED BY? name+
    ;

// ---- statements ----

statement
    : moveStatement | performStatement | ifStatement | execStatement | evaluateStatement | displayStatement
    | addStatement | subtractStatement | multiplyStatement | divideStatement | computeStatement
    | goStatement | callStatement | setStatement | initializeStatement | exitStatement | continueStatement
    | nextSentenceStatement | stopStatement | gobackStatement | alterStatement | cancelStatement | entryStatement
    | stringStatement | unstringStatement | inspectStatement | acceptStatement | searchStatement
    | openStatement | closeStatement | readStatement | writeStatement | rewriteStatement | deleteStatement
    | startStatement | returnStatement | releaseStatement | sortStatement
    | useStatement | countStatement | otherStatement
    ;

block : statement* ;

execStatement : EXEC_BLOCK ;

moveStatement : MOVE CORRESPONDING? operand TO identifier+ ;

initializeStatement
    : INITIALIZE identifier+ (WITH? FILLER)? ((ALL | name) TO? VALUE)? (THEN? REPLACING initialValue+)? (THEN? TO? DEFAULT)?
    ;

initialValue : (name | NATIONAL) DATA? BY operand ;

setStatement : SET setGroup+ ;

setGroup : setTarget+ (TO setValue | (UP | DOWN) BY arithmetic) ;

setTarget : identifier | ADDRESS OF identifier | LENGTH OF identifier | ENVIRONMENT operand ;

setValue : TRUE | FALSE | ON | OFF | ENTRY operand | arithmetic ;

stringStatement
    : STRING stringPiece+ INTO identifier (WITH? POINTER identifier)? overflowPhrase* END_STRING?
    ;

stringPiece : operand (DELIMITED BY? (SIZE | operand))? ;

unstringStatement
    : UNSTRING operand (DELIMITED BY? unstringDelimiter (OR unstringDelimiter)*)? INTO unstringReceiver+ (WITH? POINTER pointer=identifier)?
      (TALLYING IN? tallying=identifier)? overflowPhrase* END_UNSTRING?
    ;

unstringDelimiter : ALL identifier | operand ;

unstringReceiver : identifier (DELIMITER IN? delimiter=identifier)? (COUNT IN? counter=identifier)? ;

inspectStatement : INSPECT operand inspectPhrase+ ;

inspectPhrase
    : TALLYING tally+
    | REPLACING substitution+
    | CONVERTING operand TO operand inspectBound*
    ;

tally : identifier FOR tallied+ ;

tallied : ALL? CHARACTERS inspectBound* | (ALL | LEADING | TRAILING) (plainOperand inspectBound*)+ ;

substitution
    : CHARACTERS BY operand inspectBound*
    | (ALL | LEADING | FIRST | TRAILING)? plainOperand BY operand inspectBound*
    ;

inspectBound : (BEFORE | AFTER) INITIAL? operand ;

acceptStatement
    : ACCEPT (identifier | OMITTED) (FROM acceptSource+ | name+ COUNT? | COUNT)? screenOption* screenException? END_ACCEPT?
    ;

acceptSource : name | KEY | LINE | TEXT | ENVIRONMENT ;

displayStatement : DISPLAY operand+ displayOption* screenException? END_DISPLAY? ;

displayOption : UPON (name | ENVIRONMENT) | WITH? NO ADVANCING | BLANK (name | LINE) | screenOption ;

screenOption : (AT | WITH | LINE | MODE | SIZE) screenOperand* ;

screenOperand : operand | IS | BLANK | LINE | NUMBER | NO | OFF | DEFAULT | CONVERTING ;

addStatement
    : ADD CORRESPONDING? operand+ (TO term+)? (GIVING result+)? sizePhrase* END_ADD?
    ;

subtractStatement
    : SUBTRACT CORRESPONDING? operand+ FROM term+ (GIVING result+)? sizePhrase* END_SUBTRACT?
    ;

multiplyStatement : MULTIPLY operand BY term+ (GIVING result+)? sizePhrase* END_MULTIPLY? ;

divideStatement
    : DIVIDE operand (INTO | BY) term+ (GIVING result+)? (REMAINDER result)? sizePhrase* END_DIVIDE?
    ;

computeStatement : COMPUTE result+ EQ arithmetic sizePhrase* END_COMPUTE? ;

term : operand (ROUNDED (MODE IS? name)?)? ;

result : identifier (ROUNDED (MODE IS? name)?)? ;

ifStatement : IF condition THEN? block (ELSE block)? END_IF? ;

/** {@code ON 1 AND EVERY 10 UNTIL 100} of old compilers: how often control came here. */
countStatement : ON_COUNT NUMBER (AND name? NUMBER)? (UNTIL NUMBER)? block (ELSE block)? ;

evaluateStatement : EVALUATE choice (ALSO choice)* whenPhrase* END_EVALUATE? ;

whenPhrase : WHEN (OTHER | choice (ALSO choice)*) block ;

choice : TRUE | FALSE | ANY | condition (THRU arithmetic)? ;

performStatement
    : PERFORM loop? block END_PERFORM
    | PERFORM procedureName (THRU procedureName)? loop?
    ;

loop
    : operand TIMES
    | FOREVER
    | (WITH? TEST (BEFORE | AFTER))? (UNTIL (EXIT | condition) | VARYING varying (AFTER varying)*)
    ;

varying : identifier FROM arithmetic (BY arithmetic)? UNTIL condition ;

goStatement : GO TO? procedureName* (DEPENDING ON? identifier)? ;

alterStatement : ALTER alteration+ ;

alteration : procedureName TO (PROCEED TO)? procedureName ;

exitStatement : EXIT (PROGRAM | FUNCTION | METHOD | PARAGRAPH | SECTION | PERFORM CYCLE?)? ((RETURNING | GIVING) operand)? ;

continueStatement : CONTINUE (AFTER arithmetic name)? ;

nextSentenceStatement : NEXT SENTENCE ;

stopStatement : STOP (RUN ((RETURNING | GIVING)? operand | WITH? (ERROR | name) STATUS? operand?)? | operand) ;

gobackStatement : GOBACK ((RETURNING | GIVING) operand)? ;

callStatement
    : CALL callTarget (USING argument+)? ((RETURNING | GIVING) INTO? (operand | OMITTED))? callPhrase* END_CALL?
    ;

/** {@code CALL STATIC 'X'}: a calling convention before the name. */
callTarget : operand | name primary ;

argument : passing? OPTIONAL? (operand argumentSize? | OMITTED) ;

argumentSize : SIZE IS? operand ;

passing : BY? (REFERENCE | CONTENT | VALUE (SIZE IS? (NUMBER | name | DEFAULT))?) ;

cancelStatement : CANCEL operand+ ;

entryStatement : ENTRY operand (USING argument+)? ;

openStatement : OPEN openGroup+ ;

openGroup : EXCLUSIVE? (INPUT | OUTPUT | I_O | EXTEND) openedFile+ ;

openedFile : identifier (REVERSED | WITH? NO REWIND | WITH? LOCK)? ;

closeStatement : CLOSE closedFile+ ;

closedFile : identifier REEL? UNIT? (FOR? REMOVAL)? (WITH? NO REWIND | WITH? LOCK)? ;

readStatement
    : READ identifier (NEXT | PREVIOUS)? RECORD? lockOption? (INTO into=identifier)? lockOption? (KEY IS? key=identifier)?
      readPhrase* END_READ?
    ;

lockOption : WITH? KEPT? NO? LOCK ;

writeStatement
    : WRITE FILE? identifier (FROM operand)? advancing? lockOption? writePhrase* END_WRITE?
    ;

advancing : (BEFORE | AFTER) ADVANCING? (PAGE | operand LINE?) ;

rewriteStatement : REWRITE FILE? identifier RECORD? (FROM operand)? lockOption? invalidKeyPhrase* END_REWRITE? ;

deleteStatement : DELETE FILE? identifier RECORD? invalidKeyPhrase* END_DELETE? ;

startStatement
    : START identifier (FIRST | LAST | KEY IS? NOT? relational? identifier (WITH? SIZE arithmetic)?)? invalidKeyPhrase* END_START?
    ;

returnStatement : RETURN identifier RECORD? (INTO into=identifier)? atEndPhrase* END_RETURN? ;

releaseStatement : RELEASE identifier (FROM operand)? ;

sortStatement
    : (SORT | MERGE) identifier sortKey* (WITH? DUPLICATES IN? ORDER?)? (COLLATING? SEQUENCE IS? name+)? sortInput? sortOutput?
    ;

sortKey : ON? (ASCENDING | DESCENDING) KEY? identifier* ;

sortInput : INPUT PROCEDURE IS? procedureName (THRU procedureName)? | USING identifier+ ;

sortOutput : OUTPUT PROCEDURE IS? procedureName (THRU procedureName)? | GIVING identifier+ ;

searchStatement
    : SEARCH ALL? identifier (VARYING varied=identifier)? atEndPhrase? searchWhen* END_SEARCH?
    ;

searchWhen : WHEN condition block ;

useStatement : USE useWord+ ;

useWord
    : identifier | AFTER | BEFORE | ON | EXCEPTION | ERROR | PROCEDURE | INPUT | OUTPUT | I_O | EXTEND | FOR | GLOBAL | ALL
    | REFERENCE | OF
    ;

otherStatement : otherVerb otherWord* otherPhrase* otherEnd? | documentVerb documentWord* otherPhrase* otherEnd? ;

/** XML and JSON, where SUPPRESS is a phrase. */
documentVerb : (XML | JSON) (GENERATE | name) ;

documentWord : otherWord | SUPPRESS | OR | AND | ALSO ;

otherVerb
    : INVOKE | INITIATE | GENERATE | TERMINATE | SUPPRESS | SEND | RECEIVE
    | ENABLE | DISABLE | PURGE | ALLOCATE | COMMIT | EXAMINE | EXHIBIT | FREE | RAISE | READY | RESET | ROLLBACK
    | TRANSFORM | UNLOCK | SERVICE | ENTER
    ;

otherWord
    : operand | FROM | INTO | TO | BY | USING | RETURNING | GIVING | WITH | IS | FOR | COUNT IN? | PROCEDURE | THRU | TYPE
    | REPLACING | TALLYING | UNTIL | FIRST | LEADING | CHARACTERS | INPUT | OUTPUT | KEY | LINE | PAGE | BEFORE | AFTER
    | ADVANCING | REFERENCE | CONTENT | VALUE | OFF | RECORD | OMITTED | INITIAL | EXCEPTION | WHEN | AS | OF | FILE
    | CONVERTING
    ;

otherPhrase : exceptionPhrase | (NO | WITH) DATA block ;

otherEnd : END_XML | END_JSON | END_INVOKE | END_SEND | END_RECEIVE ;

// ---- phrases with statements of their own ----

sizePhrase : NOT? ON? SIZE ERROR block ;

overflowPhrase : NOT? ON? OVERFLOW block ;

exceptionPhrase : NOT? ON? EXCEPTION block ;

/** NOT ON EXCEPTION alone belongs to the CALL around a DISPLAY, not to the DISPLAY. */
screenException : onException notOnException? ;

onException : ON? EXCEPTION block ;

notOnException : NOT ON? EXCEPTION block ;

callPhrase : NOT? ON? (EXCEPTION | OVERFLOW) block ;

atEndPhrase : NOT? AT? END block ;

invalidKeyPhrase : NOT? INVALID KEY? block ;

readPhrase : NOT? (AT? END | INVALID KEY?) block ;

writePhrase : NOT? (AT? END_OF_PAGE | INVALID KEY?) block ;

// ---- conditions and arithmetic ----

condition : comparison ((AND | OR) comparison)* ;

comparison : NOT? (arithmetic test? | relational arithmetic) | IS NOT? relational arithmetic ;

test : IS? NOT? (relational arithmetic | name | ZERO | OMITTED) ;

relational : EQ TO? | (GT | LT) THAN? (OR EQ TO?)? | LE | GE | NE TO? ;

arithmetic : factor ((PLUS | MINUS | STAR | SLASH | POWER) factor)* ;

factor : (PLUS | MINUS)* (LP condition RP | primary) ;

// ---- operands ----

operand : primary (AMPERSAND primary)* | (PLUS | MINUS) NUMBER | LP arithmetic RP ;

/** An operand behind ALL or LEADING, where ALL is not part of it. */
plainOperand : identifier | literal | figurative | functionCall ;

primary
    : identifier
    | literal
    | figurative
    | ALL (literal | figurative)
    | functionCall
    | LENGTH OF? (identifier | literal)
    | ADDRESS OF identifier
    ;

literal : NUMBER | TEXT (AMPERSAND (TEXT | figurative))* ;

figurative : ZERO | SPACE | HIGH_VALUE | LOW_VALUE | QUOTE | NULL ;

/** FUNCTION is left out where REPOSITORY says so: the lexer knows. */
functionCall : FUNCTION? FUNCTION_NAME parentheses* ;

identifier : name ((OF | IN) name)* parentheses* member* ;

/** {@code ACCOUNT::BALANCE}, a property or method of an object. */
member : COLON COLON name parentheses* ;

/** Subscripts, arguments, or a reference modification. */
parentheses : LP (COMMA? subscript)* (COLON arithmetic?)? RP ;

subscript : arithmetic | ALL | LEADING | TRAILING ;

procedureName : (name | NUMBER) ((OF | IN) (name | NUMBER))? ;

name
    : WORD | ANY | CYCLE | ERROR | KEPT | METHOD | ORDER | PARAGRAPH | REMOVAL | LAST | PREVIOUS | UNIT | AS | TYPE | TYPEDEF
    | PASSWORD | STATUS | OBJECT | DYNAMIC | RANDOM | ENVIRONMENT | LEFT | RIGHT | INDEX | NATIONAL
    | CONSTANT | VOLATILE | BASED | CHAINING | EXCLUSIVE | LIKE | SQL | SOURCE
    ;
