      * HBNOTE   - TRANSFER NOTICE, PASSED TO TRANSACTION HB90.
       01  NOTE-AREA.
           05  NOTE-TRANSFER-ID            PIC 9(09).
           05  NOTE-FROM-ACCOUNT           PIC 9(11).
           05  NOTE-TO-ACCOUNT             PIC 9(11).
           05  NOTE-AMOUNT                 PIC 9(09)V99.
           05  NOTE-TELLER-ID              PIC X(08).
