      * HBTITLE  - SCREEN TITLES AND COMMON MESSAGES.
       01  HB-TITLES.
           05  HB-TITLE-1                  PIC X(40)
               VALUE 'HERITAGE BANK - BRANCH TELLER SYSTEM'.
           05  HB-MSG-BAD-KEY              PIC X(40)
               VALUE 'KEY NOT VALID ON THIS SCREEN'.
           05  HB-MSG-GOODBYE              PIC X(40)
               VALUE 'SESSION ENDED - GOOD BYE'.
