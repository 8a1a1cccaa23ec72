/* The operand field of one assembler macro, after its lines are joined. */
grammar MacroBase;

operandField
    : operands EOF
    ;

operands
    : operand? (COMMA operand?)*
    ;

operand
    : TEXT EQ value?
    | value
    ;

value
    : part+
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
