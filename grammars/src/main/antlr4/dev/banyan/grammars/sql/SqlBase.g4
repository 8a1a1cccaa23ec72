/*
 * SQL as it stands in COBOL programs, Java strings and DDL files; the words of Db2 for z/OS first. Each kind of
 * statement has an entry rule, chosen by its first words. What says nothing about tables, columns, cursors or host
 * variables is passed over as `loose` tokens. Lists and operators are loops, so that long ones stay flat.
 */
grammar SqlBase;

options {
    caseInsensitive = true;
}

// ---- entry rules -----------------------------------------------------------------------------------------------------

queryStatement
    : query EOF
    ;

insertStatement
    : insert EOF
    ;

updateStatement
    : update EOF
    ;

deleteStatement
    : delete EOF
    ;

mergeStatement
    : merge EOF
    ;

truncateStatement
    : TRUNCATE TABLE? tableName loose* EOF
    ;

lockStatement
    : LOCK (TABLE | identifier) tableName loose* EOF
    ;

declareStatement
    : DECLARE hyphenatedName cursorWord* CURSOR cursorWord* FOR (query | hyphenatedName) EOF    # declareCursor
    | DECLARE tableName TABLE LP tableElement (COMMA tableElement)* RP EOF                     # declareTable
    | DECLARE loose* EOF                                                                       # declareOther
    ;

cursorStatement
    : OPEN hyphenatedName usingPhrase? EOF
    | CLOSE hyphenatedName (WITH loose+)? EOF
    | FETCH fetchOrientation? FROM? hyphenatedName (FOR (hostVariable | NUMBER) (ROW | ROWS))? (INTO targets | usingPhrase)? EOF
    ;

// An SQLDA is a host variable behind the word DESCRIPTOR.
usingPhrase
    : USING phraseWord+ (COMMA phraseWord+)*
    ;

intoPhrase
    : INTO phraseWord+ (COMMA phraseWord+)*
    ;

phraseWord
    : hostVariable
    | ~(COMMA | FROM | HOST | INTO | USING)
    ;

createTableStatement
    : CREATE (OR identifier)? identifier* TABLE (IF NOT EXISTS)? tableName
      ( LP tableElement (COMMA tableElement)* RP loose*
      | LIKE tableName loose*
      | AS LP query RP loose*
      | AS query loose*
      | loose*
      ) EOF
    ;

createViewStatement
    : CREATE (OR identifier)? identifier* VIEW tableName (LP names RP)? AS query EOF
    ;

createIndexStatement
    : CREATE (identifier | UNIQUE | WHERE | NOT | NULL)* INDEX (IF NOT EXISTS)? tableName? ON tableName loose* EOF
    ;

alterTableStatement
    : ALTER identifier* (TABLE | VIEW) tableName loose* EOF
    ;

dropStatement
    : DROP identifier* (TABLE | VIEW) (IF EXISTS)? tableName (COMMA tableName)* loose* EOF
    ;

prepareStatement
    : PREPARE hyphenatedName (intoPhrase | usingPhrase)* FROM (hostVariable | expression) EOF
    ;

executeStatement
    : EXECUTE IMMEDIATE (hostVariable | expression) (intoPhrase | usingPhrase)* EOF # executeImmediate
    | EXECUTE hyphenatedName (intoPhrase | usingPhrase)* EOF                        # executePrepared
    ;

// JDBC's escape is {? = call NAME(?, ?)}.
callStatement
    : LBRACE? (parameter EQ)? CALL (qualifiedName | hostVariable) (USING? LP (argument (COMMA argument)*)? RP)? RBRACE? EOF
    ;

includeStatement
    : INCLUDE hyphenatedName EOF
    ;

setStatement
    : SET variableAssignment (COMMA variableAssignment)* EOF
    ;

variableAssignment
    : (targets | LP targets RP) EQ expression
    ;

// ---- queries ---------------------------------------------------------------------------------------------------------

query
    : withClause? queryTerm (setOperator queryTerm)* queryTail*
    ;

withClause
    : WITH identifier? commonTable (COMMA commonTable)*
    ;

commonTable
    : identifier (LP names RP)? AS identifier? LP query RP
    ;

setOperator
    : (UNION | EXCEPT | INTERSECT | MINUS_SET) (ALL | DISTINCT)?
    ;

queryTerm
    : select                                                          # selectTerm
    | VALUES (valueRow (COMMA valueRow)*)                             # valuesTerm
    | LP query RP                                                     # nestedTerm
    ;

valueRow
    : expression
    ;

select
    : SELECT (ALL | DISTINCT | TOP NUMBER)? selectItem (COMMA selectItem)* (INTO targets)?
      (FROM tableReference (COMMA tableReference)*)?
      (WHERE expression)?
      (GROUP BY groupItem (COMMA groupItem)*)?
      (HAVING expression)?
    ;

selectItem
    : STAR                                  # allColumns
    | qualifiedName DOT STAR                # allColumnsOf
    | expression (AS? label)?               # selectExpression
    ;

label
    : identifier
    | STRING
    ;

groupItem
    : expression (WITH identifier)?
    ;

queryTail
    : ORDER BY sortItem (COMMA sortItem)*
    | FETCH identifier expression? (ROW | ROWS) ONLY
    | FOR UPDATE (OF names)? identifier*
    | FOR (READ | FETCH) ONLY
    | FOR hostVariable (ROW | ROWS)
    | FOR NUMBER (ROW | ROWS)
    | WITH identifier (USE AND KEEP identifier LOCKS)?
    | OPTIMIZE FOR NUMBER (ROW | ROWS)
    | QUERYNO NUMBER
    | SKIP_ identifier identifier
    | LIMIT expression (COMMA expression)?
    | OFFSET expression (ROW | ROWS)?
    | INTO targets
    ;

sortItem
    : expression identifier? (NULLS identifier)?
    ;

targets
    : target (COMMA target)*
    ;

target
    : identifier? hostVariable
    | parameter
    | qualifiedName
    ;

tableReference
    : tableFactor joinPart*
    ;

joinPart
    : (CROSS | INNER | NATURAL | (LEFT | RIGHT | FULL) OUTER?)? JOIN tableFactor
    | ON expression
    | USING LP names RP
    ;

tableFactor
    : tableName period* correlation?                                       # plainTable
    | (TABLE | LATERAL)? LP query RP correlation?                          # derivedTable
    | identifier TABLE LP (insert | update | delete | merge) RP correlation? # changedTable
    | TABLE? functionCall correlation?                                     # tableFunction
    | LP tableReference RP correlation?                                    # nestedTable
    ;

period
    : FOR identifier (AS OF expression | FROM expression identifier expression | BETWEEN expression AND expression)
    ;

correlation
    : AS? identifier (LP names RP)?
    ;

// ---- changes ---------------------------------------------------------------------------------------------------------

insert
    : INSERT identifier? INTO tableName (LP names RP)? (identifier+ VALUE_)? (query | DEFAULT VALUES | SET assignment (COMMA assignment)*) changeTail?
    ;

update
    : UPDATE tableName period* correlation? SET assignment (COMMA assignment)*
      (FROM tableReference (COMMA tableReference)*)? where? changeTail?
    ;

delete
    : DELETE FROM? tableName period* correlation? (USING tableReference (COMMA tableReference)*)? where? changeTail?
    ;

where
    : WHERE CURRENT OF hyphenatedName
    | WHERE expression
    ;

assignment
    : qualifiedName EQ expression
    | LP names RP EQ expression
    ;

changeTail
    : (FOR | ON | RETURNING | NOT | QUERYNO | WITH | SKIP_ | FETCH | LIMIT | ORDER) loose+ (COMMA loose+)*
    ;

merge
    : MERGE INTO? tableName correlation? USING tableFactor (FOR expression ROWS)? ON expression mergeWhen+ (ELSE identifier)? changeTail?
    ;

mergeWhen
    : WHEN NOT? MATCHED (BY identifier)? (AND expression)? THEN mergeAction
    ;

mergeAction
    : UPDATE SET assignment (COMMA assignment)*
    | DELETE
    | INSERT (LP names RP)? VALUES expression
    | identifier (identifier | STRING | hostVariable)*
    ;

// ---- definitions -----------------------------------------------------------------------------------------------------

tableElement
    : (PRIMARY | FOREIGN | CONSTRAINT | UNIQUE | CHECK | LIKE | PERIOD) loose+   # tableConstraint
    | identifier loose*                                                        # column
    ;

// Any token but a comma or a bracket that is not balanced.
loose
    : LP (loose | COMMA)* RP
    | REFERENCES tableName
    | hostVariable
    | ~(LP | RP | COMMA | REFERENCES | HOST)
    ;

// ---- expressions -----------------------------------------------------------------------------------------------------

expression
    : conjunction (OR conjunction)*
    ;

conjunction
    : negation (AND negation)*
    ;

negation
    : NOT* predicate
    ;

predicate
    : sum predicateTail*
    ;

predicateTail
    : comparison (ALL | ANY)? sum
    | NOT? BETWEEN sum AND sum
    | NOT? IN (LP (query | expression (COMMA expression)*) RP | sum)
    | NOT? LIKE sum (ESCAPE sum)?
    | IS NOT? (NULL | DISTINCT FROM sum | identifier)
    ;

comparison
    : EQ
    | NE
    | LT
    | LE
    | GT
    | GE
    ;

sum
    : product ((PLUS | MINUS | CONCAT) product)*
    ;

product
    : factor ((STAR | SLASH | PERCENT) factor)*
    ;

factor
    : (PLUS | MINUS)* primary (DURATION | DCOLON typeName)*
    ;

primary
    : LP query RP                                            # subquery
    | LP (expression (COMMA expression)*)? RP                # nested
    | EXISTS LP query RP                                     # exists
    | CASE expression? (WHEN expression THEN expression)+ (ELSE expression)? END # caseExpression
    | CURRENT identifier?                                    # specialRegister
    | functionCall                                           # function
    | hostVariable                                           # host
    | parameter                                              # marker
    | identifier STRING                                      # typedLiteral
    | identifier VALUE_ FOR qualifiedName                    # sequenceValue
    | (STRING | NUMBER | NULL | DEFAULT)                     # constant
    | qualifiedName                                          # columnReference
    ;

functionCall
    : functionName LP (argument (COMMA argument)*)? RP (identifier LP ORDER BY sortItem (COMMA sortItem)* RP)?
      (OVER (LP overItem* RP | identifier))?
    ;

functionName
    : qualifiedName
    | LEFT
    | RIGHT
    | INSERT
    | VALUES
    | EXISTS
    | CONCAT
    ;

argument
    : STAR
    | (BOTH | LEADING | TRAILING) expression? FROM expression
    | (ALL | DISTINCT)? expression (AS dataType | AS? label)? (FROM expression)? (FOR expression)? (USING identifier)?
      (ORDER BY sortItem (COMMA sortItem)*)?
    | query
    ;

overItem
    : identifier* BY sortItem (COMMA sortItem)*
    | ORDER BY sortItem (COMMA sortItem)*
    | (ROW | ROWS | RANGE) (BETWEEN frameBound AND)? frameBound
    ;

frameBound
    : CURRENT ROW
    | (NUMBER | identifier) identifier
    ;

dataType
    : loose+
    ;

typeName
    : identifier (LP NUMBER (COMMA NUMBER)* RP)?
    ;

hostVariable
    : HOST (identifier? HOST)?
    ;

parameter
    : QUESTION NUMBER?
    | PLACEHOLDER
    ;

// ---- names -----------------------------------------------------------------------------------------------------------

names
    : name (COMMA name)*
    ;

name
    : qualifiedName
    ;

tableName
    : qualifiedName
    ;

qualifiedName
    : identifier (DOT identifier)*
    ;

// Cursors, statements and members have COBOL names: hyphens and all.
hyphenatedName
    : identifier (MINUS hyphenatedPart)*
    | hyphenatedPart (MINUS hyphenatedPart)+
    ;

// Whatever SQL means by the word.
hyphenatedPart
    : ~(
        LBRACE | RBRACE | LP | RP | COMMA | DOT | SEMICOLON | QUESTION | DCOLON | PLUS | MINUS | STAR | SLASH | PERCENT | EQ | NE | LE | GE | LT | GT
        | HOST | PLACEHOLDER | DYNAMIC | TEMPLATE | STRING | UNEXPECTED
    )
    ;

cursorWord
    : WITH
    | identifier
    ;

fetchOrientation
    : identifier (hostVariable | NUMBER)? ROWSET?
    | CURRENT ROWSET?
    ;

identifier
    : WORD
    | QUOTED
    | DYNAMIC
    | TEMPLATE
    | ANY
    | BOTH
    | BY
    | CALL
    | CHECK
    | CLOSE
    | CONSTRAINT
    | CURSOR
    | DECLARE
    | DURATION
    | ESCAPE
    | EXECUTE
    | FOREIGN
    | IF
    | IMMEDIATE
    | INCLUDE
    | INDEX
    | KEEP
    | KEY
    | LATERAL
    | LEADING
    | LIMIT
    | LOCK
    | LOCKS
    | MATCHED
    | NULLS
    | OFFSET
    | ONLY
    | OPEN
    | OPTIMIZE
    | OVER
    | PERIOD
    | PREPARE
    | PRIMARY
    | QUERYNO
    | RANGE
    | READ
    | REFERENCES
    | RETURNING
    | ROW
    | ROWS
    | ROWSET
    | SKIP_
    | TABLE
    | TOP
    | TRAILING
    | TRUNCATE
    | USE
    | VALUE_
    | VIEW
    ;

// ---- words -----------------------------------------------------------------------------------------------------------

ALL: 'ALL';
ALTER: 'ALTER';
AND: 'AND';
ANY: 'ANY' | 'SOME';
AS: 'AS';
BETWEEN: 'BETWEEN';
BOTH: 'BOTH';
BY: 'BY';
CALL: 'CALL';
CASE: 'CASE';
CHECK: 'CHECK';
CLOSE: 'CLOSE';
CONSTRAINT: 'CONSTRAINT';
CREATE: 'CREATE';
CROSS: 'CROSS';
CURRENT: 'CURRENT';
CURSOR: 'CURSOR';
DECLARE: 'DECLARE';
DEFAULT: 'DEFAULT';
DELETE: 'DELETE';
DISTINCT: 'DISTINCT';
DROP: 'DROP';
DURATION: ('YEAR' | 'MONTH' | 'DAY' | 'HOUR' | 'MINUTE' | 'SECOND' | 'MICROSECOND') 'S'?;
ELSE: 'ELSE';
END: 'END';
ESCAPE: 'ESCAPE';
EXCEPT: 'EXCEPT';
EXECUTE: 'EXECUTE';
EXISTS: 'EXISTS';
FETCH: 'FETCH';
FOR: 'FOR';
FOREIGN: 'FOREIGN';
FROM: 'FROM';
FULL: 'FULL';
GROUP: 'GROUP';
HAVING: 'HAVING';
IF: 'IF';
IMMEDIATE: 'IMMEDIATE';
IN: 'IN';
INCLUDE: 'INCLUDE';
INDEX: 'INDEX';
INNER: 'INNER';
INSERT: 'INSERT';
INTERSECT: 'INTERSECT';
INTO: 'INTO';
IS: 'IS';
JOIN: 'JOIN';
KEEP: 'KEEP';
KEY: 'KEY';
LATERAL: 'LATERAL';
LEADING: 'LEADING';
LEFT: 'LEFT';
LIKE: 'LIKE' | 'ILIKE' | 'RLIKE' | 'REGEXP';
LIMIT: 'LIMIT';
LOCK: 'LOCK';
LOCKS: 'LOCKS';
MATCHED: 'MATCHED';
MERGE: 'MERGE';
MINUS_SET: 'MINUS';
NATURAL: 'NATURAL';
NOT: 'NOT';
NULL: 'NULL';
NULLS: 'NULLS';
OF: 'OF';
OFFSET: 'OFFSET';
ON: 'ON';
ONLY: 'ONLY';
OPEN: 'OPEN';
OPTIMIZE: 'OPTIMIZE';
OR: 'OR';
ORDER: 'ORDER';
OUTER: 'OUTER';
OVER: 'OVER';
PERIOD: 'PERIOD';
PREPARE: 'PREPARE';
PRIMARY: 'PRIMARY';
QUERYNO: 'QUERYNO';
RANGE: 'RANGE';
READ: 'READ';
REFERENCES: 'REFERENCES';
RETURNING: 'RETURNING';
RIGHT: 'RIGHT';
ROW: 'ROW';
ROWS: 'ROWS';
ROWSET: 'ROWSET';
SELECT: 'SELECT';
SET: 'SET';
SKIP_: 'SKIP';
TABLE: 'TABLE';
THEN: 'THEN';
TOP: 'TOP';
TRAILING: 'TRAILING';
TRUNCATE: 'TRUNCATE';
UNION: 'UNION';
UNIQUE: 'UNIQUE';
UPDATE: 'UPDATE';
USE: 'USE';
USING: 'USING';
VALUES: 'VALUES';
VALUE_: 'VALUE';
VIEW: 'VIEW';
WHEN: 'WHEN';
WHERE: 'WHERE';
WITH: 'WITH';

LBRACE: '{';
RBRACE: '}';
LP: '(';
RP: ')';
COMMA: ',';
DOT: '.';
SEMICOLON: ';';
QUESTION: '?';
DCOLON: '::';
PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH: '/';
PERCENT: '%';
CONCAT: '||' | '!!' | 'CONCAT';
EQ: '=' | '==';
NE: '<>' | '!=' | '^=' | '\u00AC=' | '\\=';
LE: '<=' | '!>' | '^>' | '\u00AC>';
GE: '>=' | '!<' | '^<' | '\u00AC<';
LT: '<';
GT: '>';

HOST: ':' ' '* [A-Z0-9_#@$\u00C0-\uFFEF]+;
PLACEHOLDER: '#{' ~[}\r\n]* '}';
DYNAMIC: '${' ~[}\r\n]* '}';
// A name that an installation script puts in, <DB2DBID>.CUSTOMER, or a symbol of JCL with the period that ends it,
// &SYSUID..CUSTOMER.
TEMPLATE: '<' [A-Z0-9_#@$]+ '>' | '&' [A-Z#@$] [A-Z0-9#@$]* ('.' [A-Z0-9_#@$]*)?;
STRING: ([XGNBU] 'X'? '&'?)? '\'' (~['] | '\'\'')* '\'';
QUOTED: '"' (~["\r\n] | '""')* '"' | '`' ~[`\r\n]* '`' | '[' ~[\]\r\n]+ ']';
NUMBER: ([0-9]+ ('.' [0-9]*)? | '.' [0-9]+) ('E' [+-]? [0-9]+)?;
WORD: NAME;

fragment NAME: [A-Z_#@$\u00C0-\uFFEF] [A-Z0-9_#@$\u00C0-\uFFEF]*;

LINE_COMMENT: '--' ~[\r\n]* -> skip;
BLOCK_COMMENT: '/*' .*? '*/' -> skip;
SPACE: [ \t\r\n\f\u00A0\u001A]+ -> skip;
UNEXPECTED: .;
