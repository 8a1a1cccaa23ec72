      ******************************************************************
      * HBTRAN   - POSTING TRANSACTION, 80 BYTES.                      *
      * COPY WITH REPLACING ==:TAG:== BY ==XXX==, IT IS USED MORE THAN *
      * ONCE IN MOST PROGRAMS.                                         *
      ******************************************************************
       01  :TAG:-RECORD.
           05  :TAG:-KEY.
               10  :TAG:-ACCOUNT-ID        PIC 9(11).
               10  :TAG:-DATE              PIC 9(08).
               10  :TAG:-SEQUENCE          PIC 9(06).
           05  :TAG:-CODE                  PIC X(02).
               88  :TAG:-DEPOSIT                     VALUE 'DP'.
               88  :TAG:-WITHDRAWAL                  VALUE 'WD'.
               88  :TAG:-INTEREST                    VALUE 'IN'.
               88  :TAG:-FEE                         VALUE 'FE'.
           05  :TAG:-AMOUNT                PIC 9(09)V99.
           05  :TAG:-TEXT                  PIC X(30).
           05  :TAG:-ORIGIN                PIC X(04).
           05  FILLER                      PIC X(08).
