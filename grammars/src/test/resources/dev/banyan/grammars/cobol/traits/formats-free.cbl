>>SOURCE FORMAT IS FREE
*> a comment
identification division.
program-id. free-1.
data division.
working-storage section.
01 a pic x(100) value 'long literal that is on a line well beyond column eighty of the source, as free format has it'.
01 b pic x. *> inline
>>SOURCE FORMAT IS FIXED
       01  C PIC X.
      * COMMENT IN FIXED
       01  D PIC X(20) VALUE 'AAAA
      -    'BBBB'.
      $SET SOURCEFORMAT"FREE"
01 e pic x.
procedure division.
display a
goback.
