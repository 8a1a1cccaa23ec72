       IDENTIFICATION DIVISION.
       PROGRAM-ID.    HBVALID.
       AUTHOR.        J. VERMEULEN, HERITAGE BANK DATA PROCESSING.
       DATE-WRITTEN.  OCTOBER 1992.
      ******************************************************************
      * CHECKS AN ACCOUNT NUMBER, OR THAT AN AMOUNT MAY BE TAKEN FROM  *
      * AN ACCOUNT.  LINKED TO BY THE ONLINE PROGRAMS; COMMAREA HBVALP *
      ******************************************************************
       ENVIRONMENT DIVISION.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-WORK.
           05  WS-RESP                 PIC S9(08) COMP VALUE 0.
           05  WS-CHECK-RESULT         PIC X(01).
           05  WS-AVAILABLE            PIC S9(11)V99 COMP-3.
           COPY HBACCT.
       LINKAGE SECTION.
       01  DFHCOMMAREA.
           05  LK-VALP                 PIC X(64).
           COPY HBVALP.
       PROCEDURE DIVISION.
       0000-MAIN.
           IF EIBCALEN < 64
              EXEC CICS ABEND ABCODE('HB64') END-EXEC
           END-IF
           SET ADDRESS OF VALP-AREA TO ADDRESS OF DFHCOMMAREA
           SET VALP-OK TO TRUE
           MOVE SPACES TO VALP-MESSAGE
           CALL 'HBCHKDG' USING VALP-ACCOUNT-ID WS-CHECK-RESULT
           IF WS-CHECK-RESULT NOT = 'Y'
              SET VALP-BAD-NUMBER TO TRUE
              MOVE 'ACCOUNT NUMBER NOT VALID' TO VALP-MESSAGE
           ELSE
              IF VALP-CHECK-AMOUNT
                 PERFORM 1000-CHECK-AMOUNT
              END-IF
           END-IF
           EXEC CICS RETURN END-EXEC.

       1000-CHECK-AMOUNT.
           MOVE VALP-ACCOUNT-ID TO ACCT-ID
           EXEC CICS READ FILE('HBACCT')
                INTO(ACCT-RECORD)
                RIDFLD(ACCT-ID)
                RESP(WS-RESP)
           END-EXEC
           IF WS-RESP NOT = DFHRESP(NORMAL)
              SET VALP-NOT-FOUND TO TRUE
              MOVE 'ACCOUNT NOT ON FILE' TO VALP-MESSAGE
           ELSE
              COMPUTE WS-AVAILABLE =
                      ACCT-BALANCE + ACCT-OVERDRAFT-LIMIT
              IF VALP-AMOUNT > WS-AVAILABLE OR NOT ACCT-OPEN
                 SET VALP-OVER-LIMIT TO TRUE
                 MOVE 'AMOUNT NOT AVAILABLE' TO VALP-MESSAGE
              END-IF
           END-IF.
