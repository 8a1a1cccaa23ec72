      * HBFEEP   - PARAMETERS OF THE FEE ROUTINE.
       01  FEEP-AREA.
           05  FEEP-ACCOUNT-TYPE           PIC X(02).
           05  FEEP-TRAN-CODE              PIC X(02).
           05  FEEP-AMOUNT                 PIC 9(09)V99.
           05  FEEP-FEE                    PIC 9(05)V99.
