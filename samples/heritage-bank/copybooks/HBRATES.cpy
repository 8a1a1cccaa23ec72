      ******************************************************************
      * HBRATES  - INTEREST RATES IN PERCENT PER YEAR, BY TYPE.        *
      * CHANGED BY THE TREASURY CIRCULAR, LAST 03/2006.                *
      ******************************************************************
       01  HB-RATE-TABLE.
           05  HB-RATE-DATA.
               10  FILLER                  PIC X(07) VALUE 'CU00125'.
               10  FILLER                  PIC X(07) VALUE 'SA02500'.
               10  FILLER                  PIC X(07) VALUE 'LN07900'.
           05  HB-RATE-ENTRIES REDEFINES HB-RATE-DATA.
               10  HB-RATE-ENTRY OCCURS 3 TIMES
                                 INDEXED BY RATE-IX.
                   15  HB-RATE-TYPE        PIC X(02).
                   15  HB-RATE-PERCENT     PIC 9(02)V9(03).
