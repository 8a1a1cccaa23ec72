       IDENTIFICATION DIVISION.
       PROGRAM-ID.    HBCUIN0.
       AUTHOR.        R. TANAKA, HERITAGE BANK DATA PROCESSING.
       DATE-WRITTEN.  MARCH 1996.
      ******************************************************************
      * CUSTOMER INQUIRY (TRANSACTION HB20).  CUSTOMERS WENT TO DB2 IN *
      * 1996; THE FIRST THREE ACCOUNTS ARE LISTED, PF5 SHOWS THE FIRST *
      ******************************************************************
       ENVIRONMENT DIVISION.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-WORK.
           05  WS-RESP                 PIC S9(08) COMP VALUE 0.
           05  WS-COUNT                PIC S9(04) COMP VALUE 0.
           05  WS-ACCT-LINE.
               10  WS-AL-ID            PIC 9(11).
               10  FILLER              PIC X(01) VALUE SPACE.
               10  WS-AL-TYPE          PIC X(02).
               10  FILLER              PIC X(01) VALUE SPACE.
               10  WS-AL-BALANCE       PIC -(10)9.99.
           COPY HBCOMM.
           COPY HBTITLE.
           COPY HBCUI0S.
           COPY DFHAID.
           EXEC SQL INCLUDE SQLCA END-EXEC.
           EXEC SQL INCLUDE HBDCUST END-EXEC.
           EXEC SQL INCLUDE HBDACCT END-EXEC.
           EXEC SQL
             DECLARE CUSTACC CURSOR FOR
              SELECT ACCT_ID, ACCT_TYPE, BALANCE
                FROM ACCOUNT
               WHERE CUST_ID = :CUST-ID
               ORDER BY ACCT_ID
           END-EXEC.
       LINKAGE SECTION.
       01  DFHCOMMAREA                 PIC X(100).
       PROCEDURE DIVISION.
       0000-MAIN.
           MOVE DFHCOMMAREA TO HBCA-COMMAREA
           MOVE LOW-VALUES TO HBCUI0AO
           IF HBCA-FIRST-TIME
              SET HBCA-RE-ENTER TO TRUE
              PERFORM 1000-SEND-SCREEN
           ELSE
              EVALUATE EIBAID
                 WHEN DFHENTER
                    PERFORM 2000-SHOW-CUSTOMER
                 WHEN DFHPF5
                    PERFORM 8000-TO-ACCOUNT
                 WHEN DFHPF3
                    PERFORM 9000-TO-MENU
                 WHEN OTHER
                    MOVE HB-MSG-BAD-KEY TO ERRMSGO
                    PERFORM 1000-SEND-SCREEN
              END-EVALUATE
           END-IF
           EXEC CICS RETURN TRANSID('HB20')
                COMMAREA(HBCA-COMMAREA)
                LENGTH(LENGTH OF HBCA-COMMAREA)
           END-EXEC.

       1000-SEND-SCREEN.
           MOVE HB-TITLE-1 TO TITLE1O
           EXEC CICS SEND MAP('HBCUI0A')
                MAPSET('HBCUI0S')
                FROM(HBCUI0AO)
                ERASE
           END-EXEC.

       2000-SHOW-CUSTOMER.
           EXEC CICS RECEIVE MAP('HBCUI0A')
                MAPSET('HBCUI0S')
                INTO(HBCUI0AI)
                RESP(WS-RESP)
           END-EXEC
           IF CUSTIDI IS NUMERIC
              MOVE CUSTIDI TO HBCA-CUSTOMER-ID
           END-IF
           MOVE HBCA-CUSTOMER-ID TO CUST-ID
           EXEC SQL
             SELECT CUST_NAME, CITY
               INTO :CUST-NAME, :CITY
               FROM CUSTOMER
              WHERE CUST_ID = :CUST-ID
           END-EXEC
           EVALUATE SQLCODE
              WHEN 0
                 MOVE CUST-NAME TO CNAMEO
                 MOVE CITY      TO CCITYO
                 PERFORM 2100-LIST-ACCOUNTS
              WHEN 100
                 MOVE 'CUSTOMER NOT FOUND' TO ERRMSGO
              WHEN OTHER
                 MOVE 'DATABASE ERROR, CALL THE HELP DESK' TO ERRMSGO
           END-EVALUATE
           PERFORM 1000-SEND-SCREEN.

       2100-LIST-ACCOUNTS.
           MOVE 0 TO WS-COUNT
           MOVE 0 TO HBCA-ACCOUNT-ID
           EXEC SQL OPEN CUSTACC END-EXEC
           PERFORM 2110-FETCH-ACCOUNT
              UNTIL SQLCODE NOT = 0 OR WS-COUNT = 3
           EXEC SQL CLOSE CUSTACC END-EXEC.

       2110-FETCH-ACCOUNT.
           EXEC SQL
             FETCH CUSTACC
              INTO :DA-ACCT-ID, :DA-ACCT-TYPE, :DA-BALANCE
           END-EXEC
           IF SQLCODE = 0
              ADD 1 TO WS-COUNT
              MOVE DA-ACCT-ID   TO WS-AL-ID
              MOVE DA-ACCT-TYPE TO WS-AL-TYPE
              MOVE DA-BALANCE   TO WS-AL-BALANCE
              EVALUATE WS-COUNT
                 WHEN 1
                    MOVE WS-ACCT-LINE TO ACCT1O
                    MOVE DA-ACCT-ID   TO HBCA-ACCOUNT-ID
                 WHEN 2
                    MOVE WS-ACCT-LINE TO ACCT2O
                 WHEN 3
                    MOVE WS-ACCT-LINE TO ACCT3O
              END-EVALUATE
           END-IF.

       8000-TO-ACCOUNT.
           MOVE 'HB20'    TO HBCA-FROM-TRANID
           MOVE 'HBCUIN0' TO HBCA-FROM-PROGRAM
           SET HBCA-FIRST-TIME TO TRUE
           EXEC CICS XCTL PROGRAM('HBACIN0')
                COMMAREA(HBCA-COMMAREA)
           END-EXEC.

       9000-TO-MENU.
           SET HBCA-FIRST-TIME TO TRUE
           EXEC CICS XCTL PROGRAM('HBMENU0')
                COMMAREA(HBCA-COMMAREA)
           END-EXEC.
