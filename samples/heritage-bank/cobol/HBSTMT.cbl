       CBL APOST,DYNAM
       IDENTIFICATION DIVISION.
       PROGRAM-ID.    HBSTMT.
       AUTHOR.        R. TANAKA, HERITAGE BANK DATA PROCESSING.
       DATE-WRITTEN.  JULY 1997.
      ******************************************************************
      * ACCOUNT STATEMENTS.  PRINTS THE STATEMENTS THAT WERE ASKED FOR *
      * (TABLE STMT_REQUEST), LOGS EACH AND DELETES THE REQUEST.       *
      * RUNS UNDER IKJEFT01, PLAN HBSTMT.                              *
      ******************************************************************
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT STATEMENT-FILE ASSIGN TO STMTOUT
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS IS WS-STMT-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD  STATEMENT-FILE
           RECORDING MODE IS F
           BLOCK CONTAINS 0 RECORDS.
       01  STATEMENT-LINE              PIC X(132).
       WORKING-STORAGE SECTION.
       01  WS-WORK.
           05  WS-STMT-STATUS          PIC X(02).
           05  WS-REQUEST-TYPE         PIC X(01).
           05  WS-SAVED-ACCOUNT        PIC S9(11)V COMP-3.
           05  WS-REQUESTS             PIC 9(07) VALUE 0.
           05  WS-RATE-NOW             PIC S9(2)V9(3) COMP-3.
       01  WS-HEAD-LINE.
           05  WS-HL-ACCOUNT           PIC 9(11).
           05  FILLER                  PIC X(02) VALUE SPACES.
           05  WS-HL-NAME              PIC X(35).
           05  WS-HL-BALANCE           PIC -(10)9.99.
           05  WS-HL-RATE              PIC Z9.999.
       01  WS-BODY-LINE.
           05  WS-BL-DATE              PIC X(10).
           05  FILLER                  PIC X(02) VALUE SPACES.
           05  WS-BL-TEXT              PIC X(30).
           05  WS-BL-AMOUNT            PIC -(10)9.99.
      * REPORTING GROUPS OF THE REGULATOR, KEPT BY COMPLIANCE
           COPY HBREGRP.
           EXEC SQL INCLUDE SQLCA END-EXEC.
           EXEC SQL INCLUDE HBDCUST END-EXEC.
           EXEC SQL INCLUDE HBDACCT END-EXEC.
           EXEC SQL INCLUDE HBDXFER END-EXEC.
           EXEC SQL
             DECLARE REQUESTS CURSOR WITH HOLD FOR
              SELECT R.ACCT_ID, R.REQUEST_TYPE, A.CUST_ID, A.BALANCE,
                     A.ACCT_TYPE
                FROM STMT_REQUEST R, ACCOUNT A
               WHERE A.ACCT_ID = R.ACCT_ID
               ORDER BY R.ACCT_ID
           END-EXEC.
           EXEC SQL
             DECLARE MOVEMENTS CURSOR FOR
              SELECT BOOKED_ON, NARRATIVE, AMOUNT
                FROM TRANSFER
               WHERE FROM_ACCT = :WS-SAVED-ACCOUNT
                  OR TO_ACCT   = :WS-SAVED-ACCOUNT
               ORDER BY TRANSFER_ID
           END-EXEC.
       PROCEDURE DIVISION.
       0000-MAIN.
           OPEN OUTPUT STATEMENT-FILE
           EXEC SQL OPEN REQUESTS END-EXEC
           PERFORM 1000-FETCH-REQUEST
           PERFORM 2000-ONE-STATEMENT UNTIL SQLCODE NOT = 0
           EXEC SQL CLOSE REQUESTS END-EXEC
           CLOSE STATEMENT-FILE
           DISPLAY 'HBSTMT  STATEMENTS ' WS-REQUESTS
           GOBACK.

       1000-FETCH-REQUEST.
           EXEC SQL
             FETCH REQUESTS
              INTO :DA-ACCT-ID, :WS-REQUEST-TYPE, :DA-CUST-ID,
                   :DA-BALANCE, :DA-ACCT-TYPE
           END-EXEC.

       2000-ONE-STATEMENT.
           ADD 1 TO WS-REQUESTS
           MOVE DA-ACCT-ID TO WS-SAVED-ACCOUNT
           EXEC SQL
             SELECT C.CUST_NAME, R.PERCENT
               INTO :CUST-NAME, :WS-RATE-NOW
               FROM CUSTOMER C, INT_RATE R
              WHERE C.CUST_ID = :DA-CUST-ID
                AND R.ACCT_TYPE = :DA-ACCT-TYPE
           END-EXEC
           MOVE DA-ACCT-ID  TO WS-HL-ACCOUNT
           MOVE CUST-NAME   TO WS-HL-NAME
           MOVE DA-BALANCE  TO WS-HL-BALANCE
           MOVE WS-RATE-NOW TO WS-HL-RATE
           WRITE STATEMENT-LINE FROM WS-HEAD-LINE
           EXEC SQL OPEN MOVEMENTS END-EXEC
           PERFORM 2100-ONE-MOVEMENT UNTIL SQLCODE NOT = 0
           EXEC SQL CLOSE MOVEMENTS END-EXEC
           EXEC SQL
             INSERT INTO STMT_LOG
                    (ACCT_ID, REQUEST_TYPE, PRINTED_ON, BALANCE)
             VALUES (:WS-SAVED-ACCOUNT, :WS-REQUEST-TYPE, CURRENT DATE,
                     :DA-BALANCE)
           END-EXEC
           EXEC SQL
             DELETE FROM STMT_REQUEST
              WHERE ACCT_ID = :WS-SAVED-ACCOUNT
                AND REQUEST_TYPE = :WS-REQUEST-TYPE
           END-EXEC
           EXEC SQL COMMIT END-EXEC
           PERFORM 1000-FETCH-REQUEST.

       2100-ONE-MOVEMENT.
           EXEC SQL
             FETCH MOVEMENTS
              INTO :DX-BOOKED-ON, :DX-NARRATIVE, :DX-AMOUNT
           END-EXEC
           IF SQLCODE = 0
              MOVE DX-BOOKED-ON TO WS-BL-DATE
              MOVE DX-NARRATIVE TO WS-BL-TEXT
              MOVE DX-AMOUNT    TO WS-BL-AMOUNT
              WRITE STATEMENT-LINE FROM WS-BODY-LINE
           END-IF.
