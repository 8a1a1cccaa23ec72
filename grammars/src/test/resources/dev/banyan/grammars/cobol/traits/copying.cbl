       IDENTIFICATION DIVISION.
       PROGRAM-ID. COPY-1.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           COPY BOOK OF LIB SUPPRESS
               REPLACING ==:TAG:== BY ==WS==
                         LEADING ==PRE== BY ==POST==
                         TRAILING ==SUF== BY ==END==
                         ==(T)== BY ==T==
                         ==LEN== BY ==4==
                         WORD BY ITEM.
           COPY 'BOOK' IN LIB REPLACING ==:TAG:== BY LS,
               ==(LEN)== BY ==(3)== ==(T)== BY == T2 ==
           .
       COPY "BOOK.cpy" SUPPRESS PRINTING REPLACING ==:TAG:== BY ==P==
            ==(T)== BY ==T3== ==LEN== BY ==2==.
       REPLACE ==:X:== BY ==Y== ALSO ==Z Z== BY ==ZZ==.
       01  :X:-A PIC X.
       01  Z    Z PIC X.
       REPLACE OFF.
       REPLACE LEADING ==OLD-== BY ==NEW-==
               TRAILING ==-OLD== BY ==-NEW==.
       01  OLD-B PIC X. 01 C-OLD PIC X.
       REPLACE LAST OFF.
       PROCEDURE DIVISION.
           MOVE A TO B.
           EXEC SQL INCLUDE PROC END-EXEC.
           EXEC SQL
              INCLUDE 'PROC'
           END-EXEC.
           GOBACK.
       COPY PROC.
