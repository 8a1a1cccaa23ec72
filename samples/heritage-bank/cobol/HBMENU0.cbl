       IDENTIFICATION DIVISION.
       PROGRAM-ID.    HBMENU0.
       AUTHOR.        M. OKAFOR, HERITAGE BANK DATA PROCESSING.
       DATE-WRITTEN.  APRIL 1991.
      ******************************************************************
      * MAIN MENU OF THE BRANCH TELLER SYSTEM (TRANSACTION HB01).      *
      * THE OPTIONS AND THEIR PROGRAMS ARE IN COPYBOOK HBMENUT.        *
      ******************************************************************
       ENVIRONMENT DIVISION.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-CONSTANTS.
           05  WS-PGMNAME              PIC X(08) VALUE 'HBMENU0'.
           05  WS-TRANID               PIC X(04) VALUE 'HB01'.
           05  WS-SIGNON-PGM           PIC X(08) VALUE 'HBSIGN0'.
       01  WS-WORK.
           05  WS-RESP                 PIC S9(08) COMP VALUE 0.
           05  WS-OPTION               PIC 9(02) VALUE 0.
           05  WS-OPTION-X REDEFINES WS-OPTION PIC X(02).
           05  WS-LINE.
               10  WS-LINE-NUM         PIC Z9.
               10  FILLER              PIC X(02) VALUE '. '.
               10  WS-LINE-NAME        PIC X(35).
           COPY HBCOMM.
           COPY HBTITLE.
           COPY HBMENUT.
           COPY HBMEN0S.
           COPY DFHAID.
       LINKAGE SECTION.
       01  DFHCOMMAREA                 PIC X(100).
       PROCEDURE DIVISION.
       0000-MAIN.
           IF EIBCALEN = 0
              PERFORM 9000-TO-SIGN-ON
           END-IF
           MOVE DFHCOMMAREA TO HBCA-COMMAREA
           MOVE LOW-VALUES TO HBMEN0AO
           IF HBCA-FIRST-TIME
              SET HBCA-RE-ENTER TO TRUE
              PERFORM 1000-SEND-MENU
           ELSE
              EVALUATE EIBAID
                 WHEN DFHENTER
                    PERFORM 2000-CHOOSE
                 WHEN DFHPF3
                    PERFORM 9000-TO-SIGN-ON
                 WHEN OTHER
                    MOVE HB-MSG-BAD-KEY TO ERRMSGO
                    PERFORM 1000-SEND-MENU
              END-EVALUATE
           END-IF
           EXEC CICS RETURN TRANSID(WS-TRANID)
                COMMAREA(HBCA-COMMAREA)
                LENGTH(LENGTH OF HBCA-COMMAREA)
           END-EXEC.

       1000-SEND-MENU.
           MOVE HB-TITLE-1 TO TITLE1O
           MOVE HB-MENU-NUM(1)  TO WS-LINE-NUM
           MOVE HB-MENU-NAME(1) TO WS-LINE-NAME
           MOVE WS-LINE TO OPT1O
           MOVE HB-MENU-NUM(2)  TO WS-LINE-NUM
           MOVE HB-MENU-NAME(2) TO WS-LINE-NAME
           MOVE WS-LINE TO OPT2O
           MOVE HB-MENU-NUM(3)  TO WS-LINE-NUM
           MOVE HB-MENU-NAME(3) TO WS-LINE-NAME
           MOVE WS-LINE TO OPT3O
           MOVE HB-MENU-NUM(4)  TO WS-LINE-NUM
           MOVE HB-MENU-NAME(4) TO WS-LINE-NAME
           MOVE WS-LINE TO OPT4O
           MOVE HB-MENU-NUM(5)  TO WS-LINE-NUM
           MOVE HB-MENU-NAME(5) TO WS-LINE-NAME
           MOVE WS-LINE TO OPT5O
           EXEC CICS SEND MAP('HBMEN0A')
                MAPSET('HBMEN0S')
                FROM(HBMEN0AO)
                ERASE
           END-EXEC.

       2000-CHOOSE.
           EXEC CICS RECEIVE MAP('HBMEN0A')
                MAPSET('HBMEN0S')
                INTO(HBMEN0AI)
                RESP(WS-RESP)
           END-EXEC
           MOVE OPTIONI TO WS-OPTION-X
           INSPECT WS-OPTION-X REPLACING ALL ' ' BY '0'
           IF WS-OPTION IS NOT NUMERIC
              OR WS-OPTION = 0
              OR WS-OPTION > HB-MENU-COUNT
              MOVE 'PLEASE CHOOSE A VALID OPTION' TO ERRMSGO
              PERFORM 1000-SEND-MENU
           ELSE
              MOVE WS-TRANID  TO HBCA-FROM-TRANID
              MOVE WS-PGMNAME TO HBCA-FROM-PROGRAM
              SET HBCA-FIRST-TIME TO TRUE
              EXEC CICS XCTL PROGRAM(HB-MENU-PGM(WS-OPTION))
                   COMMAREA(HBCA-COMMAREA)
              END-EXEC
           END-IF.

       9000-TO-SIGN-ON.
           EXEC CICS XCTL PROGRAM(WS-SIGNON-PGM) END-EXEC.
