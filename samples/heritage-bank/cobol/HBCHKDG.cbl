       IDENTIFICATION DIVISION.
       PROGRAM-ID.    HBCHKDG.
       AUTHOR.        M. OKAFOR, HERITAGE BANK DATA PROCESSING.
       DATE-WRITTEN.  JANUARY 1988.
      ******************************************************************
      * CHECK DIGIT OF AN ACCOUNT NUMBER.  THE ELEVENTH DIGIT IS THE   *
      * SUM OF DIGIT TIMES POSITION, MODULO 11, MODULO 10.             *
      * USED ONLINE AND IN BATCH: NO CICS, NO FILES, NO DISPLAY HERE.  *
      ******************************************************************
       ENVIRONMENT DIVISION.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-WORK.
           05  WS-SUM                  PIC 9(04) COMP.
           05  WS-POS                  PIC 9(04) COMP.
           05  WS-QUOTIENT             PIC 9(04) COMP.
           05  WS-REST                 PIC 9(04) COMP.
       LINKAGE SECTION.
       01  LK-ACCOUNT-ID               PIC 9(11).
       01  LK-ACCOUNT-DIGITS REDEFINES LK-ACCOUNT-ID.
           05  LK-DIGIT                PIC 9(01) OCCURS 11 TIMES.
       01  LK-RESULT                   PIC X(01).
       PROCEDURE DIVISION USING LK-ACCOUNT-ID LK-RESULT.
       0000-MAIN.
           MOVE 'N' TO LK-RESULT
           IF LK-ACCOUNT-ID IS NUMERIC
              MOVE 0 TO WS-SUM
              PERFORM VARYING WS-POS FROM 1 BY 1 UNTIL WS-POS > 10
                 COMPUTE WS-SUM = WS-SUM + LK-DIGIT(WS-POS) * WS-POS
              END-PERFORM
              DIVIDE WS-SUM BY 11 GIVING WS-QUOTIENT REMAINDER WS-REST
              IF WS-REST = 10
                 MOVE 0 TO WS-REST
              END-IF
              IF WS-REST = LK-DIGIT(11)
                 MOVE 'Y' TO LK-RESULT
              END-IF
           END-IF
           GOBACK.
