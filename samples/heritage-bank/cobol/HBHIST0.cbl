       IDENTIFICATION DIVISION.
       PROGRAM-ID.    HBHIST0.
       AUTHOR.        J. VERMEULEN, HERITAGE BANK DATA PROCESSING.
       DATE-WRITTEN.  FEBRUARY 1993.
      ******************************************************************
      * TRANSACTION HISTORY (TRANSACTION HB40).                        *
      * BROWSES THE POSTED TRANSACTIONS OF ONE ACCOUNT.  UP TO FIFTY   *
      * LINES GO TO A TS QUEUE, FIVE ARE SHOWN AT A TIME.              *
      ******************************************************************
       ENVIRONMENT DIVISION.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-CONSTANTS.
           05  WS-MENU-PGM             PIC X(08) VALUE 'HBMENU0'.
       01  WS-WORK.
           05  WS-RESP                 PIC S9(08) COMP VALUE 0.
           05  WS-ITEM                 PIC S9(04) COMP VALUE 0.
           05  WS-LINES                PIC S9(04) COMP VALUE 0.
           05  WS-TS-LINE              PIC X(70).
           05  WS-HIST-LINE.
               10  WS-HL-DATE          PIC 9(08).
               10  FILLER              PIC X(02) VALUE SPACES.
               10  WS-HL-CODE          PIC X(02).
               10  FILLER              PIC X(02) VALUE SPACES.
               10  WS-HL-AMOUNT        PIC ZZZ,ZZZ,ZZ9.99.
               10  FILLER              PIC X(02) VALUE SPACES.
               10  WS-HL-TEXT          PIC X(30).
           COPY HBCOMM.
           COPY HBTITLE.
           COPY HBTRAN REPLACING ==:TAG:== BY ==HIST==.
           COPY HBHIS0S.
           COPY DFHAID.
       LINKAGE SECTION.
       01  DFHCOMMAREA                 PIC X(100).
       PROCEDURE DIVISION.
       0000-MAIN.
           MOVE DFHCOMMAREA TO HBCA-COMMAREA
           MOVE LOW-VALUES TO HBHIS0AO
           IF HBCA-FIRST-TIME
              SET HBCA-RE-ENTER TO TRUE
              PERFORM 1000-SEND-SCREEN
           ELSE
              EVALUATE EIBAID
                 WHEN DFHENTER
                    PERFORM 2000-COLLECT
                    PERFORM 3000-SHOW-PAGE
                 WHEN DFHPF8
                    PERFORM 3000-SHOW-PAGE
                 WHEN DFHPF3
                    PERFORM 9000-TO-MENU
                 WHEN OTHER
                    MOVE HB-MSG-BAD-KEY TO ERRMSGO
                    PERFORM 1000-SEND-SCREEN
              END-EVALUATE
           END-IF
           EXEC CICS RETURN TRANSID('HB40')
                COMMAREA(HBCA-COMMAREA)
                LENGTH(LENGTH OF HBCA-COMMAREA)
           END-EXEC.

       1000-SEND-SCREEN.
           MOVE HB-TITLE-1 TO TITLE1O
           EXEC CICS SEND MAP('HBHIS0A')
                MAPSET('HBHIS0S')
                FROM(HBHIS0AO)
                ERASE
           END-EXEC.

       2000-COLLECT.
           EXEC CICS RECEIVE MAP('HBHIS0A')
                MAPSET('HBHIS0S')
                INTO(HBHIS0AI)
                RESP(WS-RESP)
           END-EXEC
           EXEC CICS DELETEQ TS
                QUEUE('HBHISTQ')
                RESP(WS-RESP)
           END-EXEC
           MOVE 0 TO WS-LINES
           MOVE LOW-VALUES TO HIST-KEY
           MOVE ACCTIDI TO HIST-ACCOUNT-ID
           EXEC CICS STARTBR FILE('HBTRAN')
                RIDFLD(HIST-KEY)
                GTEQ
                RESP(WS-RESP)
           END-EXEC
           IF WS-RESP = DFHRESP(NORMAL)
              PERFORM 2100-NEXT-TRANSACTION
                 UNTIL WS-RESP NOT = DFHRESP(NORMAL)
                    OR WS-LINES = 50
              EXEC CICS ENDBR FILE('HBTRAN') END-EXEC
           END-IF.

       2100-NEXT-TRANSACTION.
           EXEC CICS READNEXT FILE('HBTRAN')
                INTO(HIST-RECORD)
                RIDFLD(HIST-KEY)
                RESP(WS-RESP)
           END-EXEC
           IF WS-RESP = DFHRESP(NORMAL)
              IF HIST-ACCOUNT-ID NOT = ACCTIDI
                 MOVE DFHRESP(ENDFILE) TO WS-RESP
              ELSE
                 ADD 1 TO WS-LINES
                 MOVE HIST-DATE   TO WS-HL-DATE
                 MOVE HIST-CODE   TO WS-HL-CODE
                 MOVE HIST-AMOUNT TO WS-HL-AMOUNT
                 MOVE HIST-TEXT   TO WS-HL-TEXT
                 EXEC CICS WRITEQ TS
                      QUEUE('HBHISTQ')
                      FROM(WS-HIST-LINE)
                      LENGTH(LENGTH OF WS-HIST-LINE)
                      MAIN
                 END-EXEC
              END-IF
           END-IF.

       3000-SHOW-PAGE.
           MOVE 'NO MORE TRANSACTIONS' TO ERRMSGO
           MOVE LOW-VALUES TO LINE1O LINE2O LINE3O LINE4O LINE5O
           PERFORM 3100-SHOW-LINE
              VARYING WS-ITEM FROM 1 BY 1 UNTIL WS-ITEM > 5
           PERFORM 1000-SEND-SCREEN.

       3100-SHOW-LINE.
           MOVE SPACES TO WS-TS-LINE
           EXEC CICS READQ TS
                QUEUE('HBHISTQ')
                INTO(WS-TS-LINE)
                LENGTH(LENGTH OF WS-TS-LINE)
                NEXT
                RESP(WS-RESP)
           END-EXEC
           IF WS-RESP = DFHRESP(NORMAL)
              MOVE SPACES TO ERRMSGO
              EVALUATE WS-ITEM
                 WHEN 1 MOVE WS-TS-LINE TO LINE1O
                 WHEN 2 MOVE WS-TS-LINE TO LINE2O
                 WHEN 3 MOVE WS-TS-LINE TO LINE3O
                 WHEN 4 MOVE WS-TS-LINE TO LINE4O
                 WHEN 5 MOVE WS-TS-LINE TO LINE5O
              END-EVALUATE
           END-IF.

       9000-TO-MENU.
           SET HBCA-FIRST-TIME TO TRUE
           EXEC CICS XCTL PROGRAM(WS-MENU-PGM)
                COMMAREA(HBCA-COMMAREA)
           END-EXEC.
