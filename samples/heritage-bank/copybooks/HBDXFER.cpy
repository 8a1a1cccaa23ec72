      ******************************************************************
      * DCLGEN TABLE(TRANSFER)                                         *
      *        LIBRARY(HB.PROD.COPYLIB(HBDXFER))                       *
      *        ACTION(REPLACE) LANGUAGE(COBOL) APOST NAMES(DX-)        *
      ******************************************************************
           EXEC SQL DECLARE TRANSFER TABLE
           ( TRANSFER_ID                    INTEGER NOT NULL,
             FROM_ACCT                      DECIMAL(11, 0) NOT NULL,
             TO_ACCT                        DECIMAL(11, 0) NOT NULL,
             AMOUNT                         DECIMAL(11, 2) NOT NULL,
             BOOKED_ON                      DATE NOT NULL,
             TELLER_ID                      CHAR(8) NOT NULL,
             NARRATIVE                      CHAR(30) NOT NULL
           ) END-EXEC.
       01  DCLTRANSFER.
           10 DX-TRANSFER-ID       PIC S9(9) USAGE COMP.
           10 DX-FROM-ACCT         PIC S9(11)V USAGE COMP-3.
           10 DX-TO-ACCT           PIC S9(11)V USAGE COMP-3.
           10 DX-AMOUNT            PIC S9(9)V9(2) USAGE COMP-3.
           10 DX-BOOKED-ON         PIC X(10).
           10 DX-TELLER-ID         PIC X(8).
           10 DX-NARRATIVE         PIC X(30).
