      ******************************************************************
      * HBACCT   - ACCOUNT MASTER (VSAM KSDS), 150 BYTES.              *
      * KEY IS ACCT-ID.  BALANCES ARE AS OF THE LAST POSTING RUN, THE  *
      * ONLINE BALANCE LIVES IN DB2 TABLE ACCOUNT.                     *
      ******************************************************************
       01  ACCT-RECORD.
           05  ACCT-ID                     PIC 9(11).
           05  ACCT-CUSTOMER-ID            PIC 9(09).
           05  ACCT-BRANCH                 PIC 9(04).
           05  ACCT-TYPE                   PIC X(02).
               88  ACCT-CURRENT                      VALUE 'CU'.
               88  ACCT-SAVINGS                      VALUE 'SA'.
               88  ACCT-LOAN                         VALUE 'LN'.
           05  ACCT-STATUS                 PIC X(01).
               88  ACCT-OPEN                         VALUE 'O'.
               88  ACCT-BLOCKED                      VALUE 'B'.
               88  ACCT-CLOSED                       VALUE 'C'.
           05  ACCT-TITLE                  PIC X(35).
           05  ACCT-BALANCE                PIC S9(11)V99 COMP-3.
           05  ACCT-OVERDRAFT-LIMIT        PIC S9(09)V99 COMP-3.
           05  ACCT-OPENED                 PIC 9(08).
           05  ACCT-LAST-POSTED            PIC 9(08).
           COPY HBAUDIT.
           05  FILLER                      PIC X(35).
