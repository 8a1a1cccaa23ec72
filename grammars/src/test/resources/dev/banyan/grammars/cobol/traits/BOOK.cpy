       01  :TAG:-REC.
           05  :TAG:-KEY        PIC X.
           05  PRE-FIELD-SUF    PIC X.
           05  (T)-X            PIC 9(LEN).
           05  WORD             PIC X(05).
