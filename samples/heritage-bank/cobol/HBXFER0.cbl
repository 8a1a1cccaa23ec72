       IDENTIFICATION DIVISION.
       PROGRAM-ID.    HBXFER0.
       AUTHOR.        R. TANAKA, HERITAGE BANK DATA PROCESSING.
       DATE-WRITTEN.  SEPTEMBER 1999.
      ******************************************************************
      * TRANSFER BETWEEN ACCOUNTS (TRANSACTION HB30).                  *
      * BOTH BALANCES ARE IN DB2.  THE NOTICE TO THE CUSTOMER IS MADE  *
      * BY TRANSACTION HB90, STARTED AFTER THE BOOKING.                *
      ******************************************************************
       ENVIRONMENT DIVISION.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-CONSTANTS.
           05  WS-PGMNAME              PIC X(08) VALUE 'HBXFER0'.
           05  WS-TRANID               PIC X(04) VALUE 'HB30'.
           05  WS-VALID-PGM            PIC X(08) VALUE 'HBVALID'.
       01  WS-WORK.
           05  WS-RESP                 PIC S9(08) COMP VALUE 0.
           05  WS-ABEND-LINE           PIC X(80) VALUE SPACES.
           05  WS-AMOUNT               PIC 9(09)V99.
           05  WS-AMOUNT-X REDEFINES WS-AMOUNT PIC X(11).
           COPY HBCOMM.
           COPY HBTITLE.
           COPY HBVALP.
           COPY HBNOTE.
      * SYMBOLIC MAP COMES FROM THE MAP LIBRARY OF THE OTHER LPAR
           COPY HBXFR0S.
           COPY DFHAID.
           EXEC SQL INCLUDE SQLCA END-EXEC.
           EXEC SQL INCLUDE HBDACCT END-EXEC.
           EXEC SQL INCLUDE HBDXFER END-EXEC.
       LINKAGE SECTION.
       01  DFHCOMMAREA                 PIC X(100).
       PROCEDURE DIVISION.
       0000-MAIN.
           EXEC CICS HANDLE ABEND LABEL(9900-ABEND-EXIT) END-EXEC
           MOVE DFHCOMMAREA TO HBCA-COMMAREA
           MOVE LOW-VALUES TO HBXFR0AO
           IF HBCA-FIRST-TIME
              SET HBCA-RE-ENTER TO TRUE
              PERFORM 1000-SEND-SCREEN
           ELSE
              EVALUATE EIBAID
                 WHEN DFHENTER
                    PERFORM 2000-TRANSFER
                 WHEN DFHPF3
                    SET HBCA-FIRST-TIME TO TRUE
                    EXEC CICS XCTL PROGRAM('HBMENU0')
                         COMMAREA(HBCA-COMMAREA)
                    END-EXEC
                 WHEN OTHER
                    MOVE HB-MSG-BAD-KEY TO ERRMSGO
                    PERFORM 1000-SEND-SCREEN
              END-EVALUATE
           END-IF
           EXEC CICS RETURN TRANSID(WS-TRANID)
                COMMAREA(HBCA-COMMAREA)
                LENGTH(LENGTH OF HBCA-COMMAREA)
           END-EXEC.

       1000-SEND-SCREEN.
           MOVE HB-TITLE-1 TO TITLE1O
           EXEC CICS SEND MAP('HBXFR0A')
                MAPSET('HBXFR0S')
                FROM(HBXFR0AO)
                ERASE
           END-EXEC.

       2000-TRANSFER.
           EXEC CICS RECEIVE MAP('HBXFR0A')
                MAPSET('HBXFR0S')
                INTO(HBXFR0AI)
                RESP(WS-RESP)
           END-EXEC
           MOVE FROMACI TO DX-FROM-ACCT
           MOVE TOACI   TO DX-TO-ACCT
           MOVE AMOUNTI TO WS-AMOUNT-X
           MOVE NARRI   TO DX-NARRATIVE
           INITIALIZE VALP-AREA
           SET VALP-CHECK-AMOUNT TO TRUE
           MOVE DX-FROM-ACCT TO VALP-ACCOUNT-ID
           MOVE WS-AMOUNT    TO VALP-AMOUNT
           EXEC CICS LINK PROGRAM(WS-VALID-PGM)
                COMMAREA(VALP-AREA)
                LENGTH(LENGTH OF VALP-AREA)
           END-EXEC
           IF VALP-OK
              PERFORM 2100-BOOK
           ELSE
              MOVE VALP-MESSAGE TO ERRMSGO
           END-IF
           PERFORM 1000-SEND-SCREEN.

       2100-BOOK.
           MOVE WS-AMOUNT TO DX-AMOUNT
           MOVE HBCA-TELLER-ID TO DX-TELLER-ID
           EXEC SQL
             UPDATE ACCOUNT
                SET BALANCE = BALANCE - :DX-AMOUNT
              WHERE ACCT_ID = :DX-FROM-ACCT
           END-EXEC
           IF SQLCODE = 0
              EXEC SQL
                UPDATE ACCOUNT
                   SET BALANCE = BALANCE + :DX-AMOUNT
                 WHERE ACCT_ID = :DX-TO-ACCT
              END-EXEC
           END-IF
           IF SQLCODE = 0
              EXEC SQL
                SELECT COALESCE(MAX(TRANSFER_ID), 0) + 1
                  INTO :DX-TRANSFER-ID
                  FROM TRANSFER
              END-EXEC
           END-IF
           IF SQLCODE = 0
              EXEC SQL
                INSERT INTO TRANSFER
                       (TRANSFER_ID, FROM_ACCT, TO_ACCT, AMOUNT,
                        BOOKED_ON, TELLER_ID, NARRATIVE)
                VALUES (:DX-TRANSFER-ID, :DX-FROM-ACCT, :DX-TO-ACCT,
                        :DX-AMOUNT, CURRENT DATE, :DX-TELLER-ID,
                        :DX-NARRATIVE)
              END-EXEC
           END-IF
           IF SQLCODE = 0
              PERFORM 2200-NOTIFY
              MOVE 'TRANSFER BOOKED' TO ERRMSGO
           ELSE
              EXEC CICS SYNCPOINT ROLLBACK END-EXEC
              MOVE 'TRANSFER NOT BOOKED' TO ERRMSGO
           END-IF.

       2200-NOTIFY.
           MOVE DX-TRANSFER-ID TO NOTE-TRANSFER-ID
           MOVE DX-FROM-ACCT   TO NOTE-FROM-ACCOUNT
           MOVE DX-TO-ACCT     TO NOTE-TO-ACCOUNT
           MOVE DX-AMOUNT      TO NOTE-AMOUNT
           MOVE HBCA-TELLER-ID TO NOTE-TELLER-ID
           EXEC CICS START TRANSID('HB90')
                FROM(NOTE-AREA)
                LENGTH(LENGTH OF NOTE-AREA)
           END-EXEC.

           COPY HBABNDP.
