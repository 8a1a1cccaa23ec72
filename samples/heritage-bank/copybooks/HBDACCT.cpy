      ******************************************************************
      * DCLGEN TABLE(ACCOUNT)                                          *
      *        LIBRARY(HB.PROD.COPYLIB(HBDACCT))                       *
      *        ACTION(REPLACE) LANGUAGE(COBOL) APOST NAMES(DA-)        *
      ******************************************************************
           EXEC SQL DECLARE ACCOUNT TABLE
           ( ACCT_ID                        DECIMAL(11, 0) NOT NULL,
             CUST_ID                        INTEGER NOT NULL,
             ACCT_TYPE                      CHAR(2) NOT NULL,
             STATUS                         CHAR(1) NOT NULL,
             BALANCE                        DECIMAL(13, 2) NOT NULL,
             OVERDRAFT_LIMIT                DECIMAL(11, 2) NOT NULL,
             OPENED                         DATE NOT NULL
           ) END-EXEC.
       01  DCLACCOUNT.
           10 DA-ACCT-ID           PIC S9(11)V USAGE COMP-3.
           10 DA-CUST-ID           PIC S9(9) USAGE COMP.
           10 DA-ACCT-TYPE         PIC X(2).
           10 DA-STATUS            PIC X(1).
           10 DA-BALANCE           PIC S9(11)V9(2) USAGE COMP-3.
           10 DA-OVERDRAFT-LIMIT   PIC S9(9)V9(2) USAGE COMP-3.
           10 DA-OPENED            PIC X(10).
