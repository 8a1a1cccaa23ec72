       IDENTIFICATION DIVISION.
       PROGRAM-ID.    HBACUP0.
       AUTHOR.        J. VERMEULEN, HERITAGE BANK DATA PROCESSING.
       DATE-WRITTEN.  JUNE 1991.
      ******************************************************************
      * ACCOUNT MAINTENANCE (TRANSACTION HB11), SUPERVISORS ONLY.      *
      * TITLE, STATUS AND OVERDRAFT LIMIT MAY BE CHANGED.              *
      ******************************************************************
       ENVIRONMENT DIVISION.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-CONSTANTS.
           05  WS-PGMNAME              PIC X(08) VALUE 'HBACUP0'.
           05  WS-TRANID               PIC X(04) VALUE 'HB11'.
           05  WS-ACCT-FILE            PIC X(08) VALUE 'HBACCT'.
       01  WS-WORK.
           05  WS-NEXT-PGM             PIC X(08).
           05  WS-RESP                 PIC S9(08) COMP VALUE 0.
           05  WS-ABEND-LINE           PIC X(80) VALUE SPACES.
           05  WS-LIMIT-9              PIC 9(09)V99.
           05  WS-LIMIT-X REDEFINES WS-LIMIT-9 PIC X(11).
           COPY HBCOMM.
           COPY HBTITLE.
           COPY HBACCT.
           COPY HBACU0S.
           COPY DFHAID.
       LINKAGE SECTION.
       01  DFHCOMMAREA                 PIC X(100).
       PROCEDURE DIVISION.
       0000-MAIN.
           EXEC CICS HANDLE ABEND LABEL(9900-ABEND-EXIT) END-EXEC
           MOVE DFHCOMMAREA TO HBCA-COMMAREA
           MOVE LOW-VALUES TO HBACU0AO
           IF HBCA-FIRST-TIME
              SET HBCA-RE-ENTER TO TRUE
              PERFORM 1000-SEND-SCREEN
           ELSE
              EVALUATE EIBAID
                 WHEN DFHENTER
                    PERFORM 1100-RECEIVE-SCREEN
                    PERFORM 2000-READ-ACCOUNT
                 WHEN DFHPF5
                    PERFORM 1100-RECEIVE-SCREEN
                    PERFORM 3000-SAVE-ACCOUNT
                 WHEN DFHPF3
                    MOVE 'HBMENU0' TO WS-NEXT-PGM
                    PERFORM 9000-LEAVE
                 WHEN DFHPF12
                    MOVE 'HBCUIN0' TO WS-NEXT-PGM
                    PERFORM 9000-LEAVE
                 WHEN OTHER
                    MOVE HB-MSG-BAD-KEY TO ERRMSGO
                    PERFORM 1000-SEND-SCREEN
              END-EVALUATE
           END-IF
           EXEC CICS RETURN TRANSID(WS-TRANID)
                COMMAREA(HBCA-COMMAREA)
                LENGTH(LENGTH OF HBCA-COMMAREA)
           END-EXEC.

       1000-SEND-SCREEN.
           MOVE HB-TITLE-1 TO TITLE1O
           EXEC CICS SEND MAP('HBACU0A')
                MAPSET('HBACU0S')
                FROM(HBACU0AO)
                ERASE
           END-EXEC.

       1100-RECEIVE-SCREEN.
           EXEC CICS RECEIVE MAP('HBACU0A')
                MAPSET('HBACU0S')
                INTO(HBACU0AI)
                RESP(WS-RESP)
           END-EXEC.

       2000-READ-ACCOUNT.
           MOVE ACCTIDI TO ACCT-ID
           EXEC CICS READ FILE(WS-ACCT-FILE)
                INTO(ACCT-RECORD)
                RIDFLD(ACCT-ID)
                RESP(WS-RESP)
           END-EXEC
           IF WS-RESP = DFHRESP(NORMAL)
              MOVE ACCT-ID              TO HBCA-ACCOUNT-ID
              MOVE ACCT-CUSTOMER-ID     TO HBCA-CUSTOMER-ID
              MOVE ACCT-TITLE           TO TITLEO
              MOVE ACCT-STATUS          TO ASTATO
              MOVE ACCT-OVERDRAFT-LIMIT TO WS-LIMIT-9
              MOVE WS-LIMIT-X           TO LIMITO
           ELSE
              MOVE 'ACCOUNT NOT ON FILE' TO ERRMSGO
           END-IF
           PERFORM 1000-SEND-SCREEN.

       3000-SAVE-ACCOUNT.
           IF NOT HBCA-TELLER-SUPERVISOR
              MOVE 'SUPERVISORS ONLY' TO ERRMSGO
              PERFORM 1000-SEND-SCREEN
           ELSE
              MOVE HBCA-ACCOUNT-ID TO ACCT-ID
              EXEC CICS READ FILE(WS-ACCT-FILE)
                   INTO(ACCT-RECORD)
                   RIDFLD(ACCT-ID)
                   UPDATE
                   RESP(WS-RESP)
              END-EXEC
              IF WS-RESP = DFHRESP(NORMAL)
                 PERFORM 3100-MOVE-CHANGES
                 EXEC CICS REWRITE FILE(WS-ACCT-FILE)
                      FROM(ACCT-RECORD)
                      RESP(WS-RESP)
                 END-EXEC
              END-IF
              IF WS-RESP = DFHRESP(NORMAL)
                 MOVE 'ACCOUNT SAVED' TO ERRMSGO
              ELSE
                 MOVE 'ACCOUNT COULD NOT BE SAVED' TO ERRMSGO
              END-IF
              PERFORM 1000-SEND-SCREEN
           END-IF.

       3100-MOVE-CHANGES.
           MOVE TITLEI         TO ACCT-TITLE
           MOVE ASTATI         TO ACCT-STATUS
           MOVE LIMITI         TO WS-LIMIT-X
           IF WS-LIMIT-9 IS NUMERIC
              MOVE WS-LIMIT-9  TO ACCT-OVERDRAFT-LIMIT
           END-IF
           MOVE HBCA-TELLER-ID TO AUD-CHANGE-USER
           MOVE WS-PGMNAME     TO AUD-CHANGE-PGM.

       9000-LEAVE.
           SET HBCA-FIRST-TIME TO TRUE
           EXEC CICS XCTL PROGRAM(WS-NEXT-PGM)
                COMMAREA(HBCA-COMMAREA)
           END-EXEC.

           COPY HBABNDP.
