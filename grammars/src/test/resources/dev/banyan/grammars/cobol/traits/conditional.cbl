      CBL NODYNAM,APOST
       PROCESS CICS('COBOL3'),NOSEQ
CBL RENT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. COND-1.
      >>DEFINE DEBUG-LEVEL AS 2
      >>DEFINE FLAG
       >>DEFINE NAME-1 AS 'A B'
       DATA DIVISION.
       WORKING-STORAGE SECTION.
      >>IF FLAG IS DEFINED
       01  A PIC X.
      >>ELSE
       01  A PIC (.
      >>END-IF
      >>IF DEBUG-LEVEL >= 2 AND FLAG IS DEFINED
       01  B PIC X.
      >>ELIF DEBUG-LEVEL = 1
       01  B PIC (.
      >>END-IF
      >>EVALUATE DEBUG-LEVEL
      >>WHEN 1
       01  C PIC (.
      >>WHEN 2 THRU 3
       01  C PIC X.
      >>WHEN OTHER
       01  C PIC (.
      >>END-EVALUATE
      >>EVALUATE TRUE
      >>WHEN NAME-1 = 'A B'
       01  D PIC X.
      >>WHEN OTHER
       01  D PIC (.
      >>END-EVALUATE
      >>IF NOT FLAG DEFINED
       01  E PIC (.
      >>END-IF
      >>IF (DEBUG-LEVEL < 2) OR UNKNOWN IS NOT DEFINED
       01  F PIC X.
      >>END-IF
      >>DEFINE FLAG AS OFF
      >>IF FLAG IS DEFINED
       01  G PIC (.
      >>END-IF
      >>CALLINTERFACE DLL
      >>PAGE
      >>LISTING OFF
      >>TURN EC-ALL CHECKING OFF
      $IF FLAG DEFINED
       01  H PIC (.
      $ELSE
       01  H PIC X.
      $END
       PROCEDURE DIVISION.
      *CBL MAP
      *CONTROL LIST
           GOBACK.
