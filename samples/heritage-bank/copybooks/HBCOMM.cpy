      ******************************************************************
      * HBCOMM   - COMMAREA OF THE HERITAGE ONLINE SYSTEM.             *
      * EVERY ONLINE PROGRAM MUST PASS IT ON.  DO NOT CHANGE LENGTHS   *
      * WITHOUT RECOMPILING ALL OF THEM (SEE INCIDENT OF MAY 1998).    *
      ******************************************************************
       01  HBCA-COMMAREA.
           05  HBCA-NAVIGATION.
               10  HBCA-FROM-TRANID        PIC X(04).
               10  HBCA-FROM-PROGRAM       PIC X(08).
               10  HBCA-ENTRY-FLAG         PIC X(01).
                   88  HBCA-FIRST-TIME               VALUE 'F'.
                   88  HBCA-RE-ENTER                 VALUE 'R'.
           05  HBCA-TELLER.
               10  HBCA-TELLER-ID          PIC X(08).
               10  HBCA-TELLER-TYPE        PIC X(01).
                   88  HBCA-TELLER-BRANCH            VALUE 'B'.
                   88  HBCA-TELLER-SUPERVISOR        VALUE 'S'.
               10  HBCA-BRANCH             PIC 9(04).
           05  HBCA-CONTEXT.
               10  HBCA-CUSTOMER-ID        PIC 9(09).
               10  HBCA-ACCOUNT-ID         PIC 9(11).
               10  FILLER                  PIC X(54).
