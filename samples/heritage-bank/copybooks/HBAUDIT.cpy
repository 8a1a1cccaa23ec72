      * HBAUDIT  - WHO TOUCHED THE RECORD LAST.  NESTED IN MASTERS.
           05  AUD-LAST-CHANGE.
               10  AUD-CHANGE-DATE         PIC 9(08).
               10  AUD-CHANGE-USER         PIC X(08).
               10  AUD-CHANGE-PGM          PIC X(08).
