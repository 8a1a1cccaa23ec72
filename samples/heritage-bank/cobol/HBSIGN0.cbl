       IDENTIFICATION DIVISION.
       PROGRAM-ID.    HBSIGN0.
       AUTHOR.        M. OKAFOR, HERITAGE BANK DATA PROCESSING.
       DATE-WRITTEN.  APRIL 1991.
      ******************************************************************
      * SIGN-ON OF THE BRANCH TELLER SYSTEM (TRANSACTION HB00).        *
      *                                                                *
      * THE TELLER IS LOOKED UP IN THE TELLER FILE.  A GOOD SIGN-ON    *
      * GOES TO THE MAIN MENU, A BAD ONE IS LOGGED FOR SECURITY.       *
      *                                                                *
      * 1991-04  MO  FIRST VERSION                                     *
      * 1998-11  JV  CENTURY IN THE COMMAREA                           *
      * 2003-02  RT  LOG QUEUE HBLG FOR THE AUDITORS                   *
      ******************************************************************
       ENVIRONMENT DIVISION.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-CONSTANTS.
           05  WS-PGMNAME              PIC X(08) VALUE 'HBSIGN0'.
       01  WS-WORK.
           05  WS-RESP                 PIC S9(08) COMP VALUE 0.
           05  WS-ABEND-LINE           PIC X(80) VALUE SPACES.
           05  WS-LOG-LINE             PIC X(80) VALUE SPACES.
           COPY HBCOMM.
           COPY HBTITLE.
           COPY HBTELLR.
           COPY HBSIG0S.
           COPY DFHAID.
       LINKAGE SECTION.
       01  DFHCOMMAREA                 PIC X(100).
       PROCEDURE DIVISION.
       0000-MAIN.
           EXEC CICS HANDLE ABEND LABEL(9900-ABEND-EXIT) END-EXEC
           IF EIBCALEN = 0
              MOVE LOW-VALUES TO HBSIG0AO
              INITIALIZE HBCA-COMMAREA
              PERFORM 1000-SEND-SCREEN
           ELSE
              MOVE DFHCOMMAREA TO HBCA-COMMAREA
              EVALUATE EIBAID
                 WHEN DFHENTER
                    PERFORM 2000-CHECK-TELLER
                 WHEN DFHPF3
                    PERFORM 3000-GOOD-BYE
                 WHEN OTHER
                    MOVE HB-MSG-BAD-KEY TO ERRMSGO
                    PERFORM 1000-SEND-SCREEN
              END-EVALUATE
           END-IF
           EXEC CICS RETURN TRANSID('HB00')
                COMMAREA(HBCA-COMMAREA)
                LENGTH(LENGTH OF HBCA-COMMAREA)
           END-EXEC.

       1000-SEND-SCREEN.
           MOVE HB-TITLE-1 TO TITLE1O
           EXEC CICS SEND MAP('HBSIG0A')
                MAPSET('HBSIG0S')
                FROM(HBSIG0AO)
                ERASE
           END-EXEC.

       2000-CHECK-TELLER.
           EXEC CICS RECEIVE MAP('HBSIG0A')
                MAPSET('HBSIG0S')
                INTO(HBSIG0AI)
                RESP(WS-RESP)
           END-EXEC
           MOVE TELLERI TO TELL-ID
           EXEC CICS READ FILE('HBTELL')
                INTO(TELL-RECORD)
                RIDFLD(TELL-ID)
                RESP(WS-RESP)
           END-EXEC
           IF WS-RESP = DFHRESP(NORMAL) AND PASSWDI = TELL-PASSWORD
              MOVE TELL-ID     TO HBCA-TELLER-ID
              MOVE TELL-TYPE   TO HBCA-TELLER-TYPE
              MOVE TELL-BRANCH TO HBCA-BRANCH
              MOVE 'HB00'      TO HBCA-FROM-TRANID
              MOVE 'HBSIGN0'   TO HBCA-FROM-PROGRAM
              SET HBCA-FIRST-TIME TO TRUE
              EXEC CICS XCTL PROGRAM('HBMENU0')
                   COMMAREA(HBCA-COMMAREA)
              END-EXEC
           ELSE
              STRING 'BAD SIGN-ON ' TELLERI ' TERMINAL ' EIBTRMID
                     DELIMITED BY SIZE INTO WS-LOG-LINE
              EXEC CICS WRITEQ TD
                   QUEUE('HBLG')
                   FROM(WS-LOG-LINE)
                   LENGTH(LENGTH OF WS-LOG-LINE)
              END-EXEC
              MOVE 'TELLER OR PASSWORD NOT VALID' TO ERRMSGO
              PERFORM 1000-SEND-SCREEN
           END-IF.

       3000-GOOD-BYE.
           EXEC CICS SEND TEXT
                FROM(HB-MSG-GOODBYE)
                LENGTH(LENGTH OF HB-MSG-GOODBYE)
                ERASE FREEKB
           END-EXEC
           EXEC CICS RETURN END-EXEC.

           COPY HBABNDP.
