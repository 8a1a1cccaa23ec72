/*
 * The body of EXEC CICS ... END-EXEC: words, each with an optional argument in parentheses. Which of the leading words
 * make the command's name is decided by the table of commands, not here: CICS lets the same word be a part of a name in
 * one command (SEND MAP) and an option in another.
 */
grammar CicsBase;

options {
    caseInsensitive = true;
}

command
    : option+ EOF
    ;

// When an argument is not understood, the command's shape still is.
looseCommand
    : looseOption+ EOF
    ;

option
    : word (LP operand RP)?
    ;

looseOption
    : word (LP (operand | looseToken*) RP)?
    ;

looseToken
    : LP looseToken* RP
    | ~(LP | RP)
    ;

operand
    : term (operator term)*
    ;

operator
    : PLUS
    | MINUS
    | STAR
    | SLASH
    ;

term
    : (PLUS | MINUS)? NUMBER        # number
    | LITERAL                       # literal
    | LENGTH OF reference           # lengthOf
    | ADDRESS OF reference          # addressOf
    | (DFHRESP | DFHVALUE) LP word RP # systemValue
    | FUNCTION word group*          # function
    | reference                     # data
    | LP operand RP                 # nested
    ;

reference
    : WORD ((OF | IN) WORD)* group*
    ;

// Subscripts, or a reference modification.
group
    : LP operand+ (COLON operand?)? RP
    ;

word
    : WORD
    | LENGTH
    | ADDRESS
    | OF
    | IN
    | FUNCTION
    | DFHRESP
    | DFHVALUE
    ;

LENGTH: 'LENGTH';
ADDRESS: 'ADDRESS';
OF: 'OF';
IN: 'IN';
FUNCTION: 'FUNCTION';
DFHRESP: 'DFHRESP';
DFHVALUE: 'DFHVALUE';

LP: '(';
RP: ')';
COLON: ':';
PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH: '/';

NUMBER: [0-9]+ ('.' [0-9]+)?;
WORD: [A-Z0-9_#@$] ([A-Z0-9_#@$-]* [A-Z0-9_#@$])?;
LITERAL: [XNGZ]? ('\'' (~['\r\n] | '\'\'')* '\'' | '"' (~["\r\n] | '""')* '"');

COMMENT: '*>' ~[\r\n]* -> skip;
SPACE: [ \t\r\n,;\u00A0]+ -> skip;
UNEXPECTED: .;
