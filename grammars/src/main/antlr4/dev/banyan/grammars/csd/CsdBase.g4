/*
 * One command of DFHCSDUP: a verb and attributes with values in brackets. A verb with a value is an attribute: DELETE
 * begins a command, DELETE(YES) says what a file allows.
 */
grammar CsdBase;

options {
    caseInsensitive = true;
}

command
    : WORD attribute* EOF
    ;

attribute
    : WORD VALUE?
    ;

// One pair of brackets inside a value, as descriptions have them.
VALUE: '(' ~[()]* ('(' ~[()]* ')' ~[()]*)* ')';
WORD: ~[() \t\r\n,;]+;
SPACE: [ \t\r\n,;\u001A]+ -> skip;
UNEXPECTED: .;
