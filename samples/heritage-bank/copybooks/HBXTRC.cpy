      ******************************************************************
      * HBXTRC   - ACCOUNT EXTRACT FOR THE INTEREST RUN, 60 BYTES,     *
      * ALL DISPLAY SO THAT THE ACTUARIES CAN READ IT.                 *
      ******************************************************************
       01  :TAG:-RECORD.
           05  :TAG:-ACCOUNT-ID            PIC 9(11).
           05  :TAG:-TYPE                  PIC X(02).
           05  :TAG:-STATUS                PIC X(01).
           05  :TAG:-BALANCE               PIC 9(11)V99.
           05  :TAG:-BALANCE-SIGN          PIC X(01).
           05  :TAG:-TITLE                 PIC X(30).
           05  FILLER                      PIC X(02).
