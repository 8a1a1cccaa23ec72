/*
 * One command of IDCAMS or of TSO, after its lines are joined: words, each with nested parameters. A bracket that is
 * still open at the end is forgiven, as the utilities' own messages speak of it.
 */
grammar CommandBase;

command
    : item* EOF
    ;

item
    : word group*
    | group
    ;

word
    : WORD
    | QUOTED
    ;

group
    : LP item* (RP | EOF)
    ;

LP: '(';
RP: ')';
QUOTED: '\'' (~['] | '\'\'')* '\'';
COMMENT: '/*' .*? ('*/' | EOF) -> skip;
WORD: (~[,()' \t\r\n;/] | '/' ~[*,()' \t\r\n;])+;
SPACE: [ \t\r\n,;]+ -> skip;
UNEXPECTED: .;
