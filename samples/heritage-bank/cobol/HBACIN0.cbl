       IDENTIFICATION DIVISION.
       PROGRAM-ID.    HBACIN0.
       AUTHOR.        J. VERMEULEN, HERITAGE BANK DATA PROCESSING.
       DATE-WRITTEN.  JUNE 1991.
      ******************************************************************
      * ACCOUNT INQUIRY (TRANSACTION HB10).                            *
      * REACHED FROM THE MENU OR FROM THE CUSTOMER INQUIRY; PF3 GOES   *
      * BACK TO WHOEVER CALLED (HBCA-FROM-PROGRAM).                    *
      ******************************************************************
       ENVIRONMENT DIVISION.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-WORK.
           05  WS-RESP                 PIC S9(08) COMP VALUE 0.
           05  WS-BALANCE-ED           PIC -(10)9.99.
           05  WS-LIMIT-ED             PIC -(08)9.99.
           COPY HBCOMM.
           COPY HBTITLE.
           COPY HBACCT.
           COPY HBVALP.
           COPY HBACI0S.
           COPY DFHAID.
       LINKAGE SECTION.
       01  DFHCOMMAREA                 PIC X(100).
       PROCEDURE DIVISION.
       0000-MAIN.
           MOVE DFHCOMMAREA TO HBCA-COMMAREA
           MOVE LOW-VALUES TO HBACI0AO
           EVALUATE TRUE
              WHEN HBCA-FIRST-TIME AND HBCA-ACCOUNT-ID > 0
                 SET HBCA-RE-ENTER TO TRUE
                 PERFORM 2000-SHOW-ACCOUNT
              WHEN HBCA-FIRST-TIME
                 SET HBCA-RE-ENTER TO TRUE
                 PERFORM 1000-SEND-SCREEN
              WHEN EIBAID = DFHPF3
                 PERFORM 9000-GO-BACK
              WHEN EIBAID = DFHENTER
                 PERFORM 1100-RECEIVE-SCREEN
                 PERFORM 2000-SHOW-ACCOUNT
              WHEN OTHER
                 MOVE HB-MSG-BAD-KEY TO ERRMSGO
                 PERFORM 1000-SEND-SCREEN
           END-EVALUATE
           EXEC CICS RETURN TRANSID('HB10')
                COMMAREA(HBCA-COMMAREA)
                LENGTH(LENGTH OF HBCA-COMMAREA)
           END-EXEC.

       1000-SEND-SCREEN.
           MOVE HB-TITLE-1 TO TITLE1O
           EXEC CICS SEND MAP('HBACI0A')
                MAPSET('HBACI0S')
                FROM(HBACI0AO)
                ERASE
           END-EXEC.

       1100-RECEIVE-SCREEN.
           EXEC CICS RECEIVE MAP('HBACI0A')
                MAPSET('HBACI0S')
                INTO(HBACI0AI)
                RESP(WS-RESP)
           END-EXEC
           IF ACCTIDI IS NUMERIC
              MOVE ACCTIDI TO HBCA-ACCOUNT-ID
           ELSE
              MOVE 0 TO HBCA-ACCOUNT-ID
           END-IF.

       2000-SHOW-ACCOUNT.
           INITIALIZE VALP-AREA
           SET VALP-CHECK-NUMBER TO TRUE
           MOVE HBCA-ACCOUNT-ID TO VALP-ACCOUNT-ID
           EXEC CICS LINK PROGRAM('HBVALID')
                COMMAREA(VALP-AREA)
                LENGTH(LENGTH OF VALP-AREA)
           END-EXEC
           IF VALP-OK
              MOVE HBCA-ACCOUNT-ID TO ACCT-ID
              EXEC CICS READ FILE('HBACCT')
                   INTO(ACCT-RECORD)
                   RIDFLD(ACCT-ID)
                   RESP(WS-RESP)
              END-EXEC
              IF WS-RESP = DFHRESP(NORMAL)
                 MOVE ACCT-ID              TO ACCTIDO
                 MOVE ACCT-TITLE           TO TITLEO
                 MOVE ACCT-TYPE            TO ATYPEO
                 MOVE ACCT-STATUS          TO ASTATO
                 MOVE ACCT-BALANCE         TO WS-BALANCE-ED
                 MOVE WS-BALANCE-ED        TO BALANCEO
                 MOVE ACCT-OVERDRAFT-LIMIT TO WS-LIMIT-ED
                 MOVE WS-LIMIT-ED          TO LIMITO
              ELSE
                 MOVE 'ACCOUNT NOT ON FILE' TO ERRMSGO
              END-IF
           ELSE
              MOVE VALP-MESSAGE TO ERRMSGO
           END-IF
           PERFORM 1000-SEND-SCREEN.

       9000-GO-BACK.
           SET HBCA-FIRST-TIME TO TRUE
           EXEC CICS XCTL PROGRAM(HBCA-FROM-PROGRAM)
                COMMAREA(HBCA-COMMAREA)
           END-EXEC.
