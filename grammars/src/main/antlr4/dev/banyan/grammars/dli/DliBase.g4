/*
 * The body of EXEC DLI ... END-EXEC: words, each with an optional argument in parentheses. A name in one pair of
 * parentheses is the name itself, in two pairs it is the data item that holds it.
 */
grammar DliBase;

command
    : clause+ EOF
    ;

clause
    : WORD argument?
    ;

argument
    : LP element* RP
    ;

element
    : argument
    | WORD
    | LITERAL
    | OPERATOR
    ;

LP: '(';
RP: ')';
OPERATOR: [=<>!+*/:&|-]+ | '¬=';
LITERAL: [XxNn]? ('\'' (~['\r\n] | '\'\'')* '\'' | '"' (~["\r\n] | '""')* '"');
WORD: [A-Za-z0-9_#@$] [A-Za-z0-9_#@$.-]*;
COMMENT: '*>' ~[\r\n]* -> skip;
SPACE: [ \t\r\n,;\u00A0]+ -> skip;
UNEXPECTED: .;
