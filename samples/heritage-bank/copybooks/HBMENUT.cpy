      ******************************************************************
      * HBMENUT  - OPTIONS OF THE MAIN MENU.                           *
      * TO ADD AN OPTION: ADD THREE FILLERS, RAISE THE COUNT AND THE   *
      * OCCURS.  THE PROGRAM MUST BE DEFINED IN THE CSD.               *
      ******************************************************************
       01  HB-MENU-TABLE.
           05  HB-MENU-COUNT               PIC 9(02) VALUE 5.
           05  HB-MENU-DATA.
               10  FILLER                  PIC 9(02) VALUE 1.
               10  FILLER                  PIC X(35)
                   VALUE 'ACCOUNT INQUIRY'.
               10  FILLER                  PIC X(08) VALUE 'HBACIN0'.
               10  FILLER                  PIC 9(02) VALUE 2.
               10  FILLER                  PIC X(35)
                   VALUE 'ACCOUNT MAINTENANCE'.
               10  FILLER                  PIC X(08) VALUE 'HBACUP0'.
               10  FILLER                  PIC 9(02) VALUE 3.
               10  FILLER                  PIC X(35)
                   VALUE 'CUSTOMER INQUIRY'.
               10  FILLER                  PIC X(08) VALUE 'HBCUIN0'.
               10  FILLER                  PIC 9(02) VALUE 4.
               10  FILLER                  PIC X(35)
                   VALUE 'TRANSFER BETWEEN ACCOUNTS'.
               10  FILLER                  PIC X(08) VALUE 'HBXFER0'.
               10  FILLER                  PIC 9(02) VALUE 5.
               10  FILLER                  PIC X(35)
                   VALUE 'TRANSACTION HISTORY'.
               10  FILLER                  PIC X(08) VALUE 'HBHIST0'.
           05  HB-MENU-ENTRIES REDEFINES HB-MENU-DATA.
               10  HB-MENU-ENTRY OCCURS 5 TIMES.
                   15  HB-MENU-NUM         PIC 9(02).
                   15  HB-MENU-NAME        PIC X(35).
                   15  HB-MENU-PGM         PIC X(08).
