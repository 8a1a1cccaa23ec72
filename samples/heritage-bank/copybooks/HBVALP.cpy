      * HBVALP   - PARAMETERS OF HBVALID (LINK COMMAREA, 64 BYTES).
       01  VALP-AREA.
           05  VALP-FUNCTION               PIC X(01).
               88  VALP-CHECK-NUMBER                 VALUE 'N'.
               88  VALP-CHECK-AMOUNT                 VALUE 'A'.
           05  VALP-ACCOUNT-ID             PIC 9(11).
           05  VALP-AMOUNT                 PIC S9(11)V99 COMP-3.
           05  VALP-RETURN-CODE            PIC 9(02).
               88  VALP-OK                           VALUE 0.
               88  VALP-BAD-NUMBER                   VALUE 10.
               88  VALP-NOT-FOUND                    VALUE 20.
               88  VALP-OVER-LIMIT                   VALUE 30.
           05  VALP-MESSAGE                PIC X(40).
           05  FILLER                      PIC X(03).
