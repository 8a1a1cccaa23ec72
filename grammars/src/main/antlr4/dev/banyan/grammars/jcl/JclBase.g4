/*
 * The operand field of one JCL statement, after its cards are joined and its symbols replaced. What a keyword means is
 * no matter of syntax: every statement has the same shape.
 */
grammar JclBase;

operandField
    : operands EOF
    ;

operands
    : operand? (COMMA operand?)*
    ;

operand
    : keyword EQ value?
    | value
    ;

keyword
    : TEXT
    ;

// A.B(C) is one value of two parts; so is 'A'(B).
value
    : part (EQ | part)*
    ;

part
    : TEXT
    | QUOTED
    | LP operands RP
    ;

LP: '(';
RP: ')';
COMMA: ',';
EQ: '=';
QUOTED: '\'' (~['] | '\'\'')* '\'';
TEXT: ~[,()=' \t]+;
SPACE: [ \t]+ -> skip;
UNEXPECTED: .;
