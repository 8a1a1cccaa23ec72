       IDENTIFICATION DIVISION.
       PROGRAM-ID.    HBPOST.
       AUTHOR.        J. VERMEULEN, HERITAGE BANK DATA PROCESSING.
       DATE-WRITTEN.  NOVEMBER 1989.
      ******************************************************************
      * DAILY POSTING.  READS THE SORTED TRANSACTIONS OF THE DAY,      *
      * UPDATES THE ACCOUNT MASTER, KEEPS THE HISTORY, WRITES WHAT     *
      * CANNOT BE POSTED TO THE REJECT FILE.                           *
      *                                                                *
      * RETURN CODE 4: THERE WERE REJECTS.  16: A FILE DID NOT OPEN.   *
      *                                                                *
      * 1994-05  JV  FEES BY SUBROUTINE                        CR94031 *
      * 1998-09  JV  FOUR DIGIT YEARS                          CR98207 *
      * 2001-06  RT  REJECT FILE IN PLACE OF REJECT LISTING    CR01066 *
      ******************************************************************
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT TRANSACTION-FILE ASSIGN TO TRANIN
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS IS WS-TRAN-STATUS.
           SELECT ACCOUNT-MASTER ASSIGN TO ACCTMST
               ORGANIZATION IS INDEXED
               ACCESS MODE IS RANDOM
               RECORD KEY IS ACCT-ID
               FILE STATUS IS WS-ACCT-STATUS.
           SELECT HISTORY-FILE ASSIGN TO TRANHST
               ORGANIZATION IS INDEXED
               ACCESS MODE IS RANDOM
               RECORD KEY IS HIST-KEY
               FILE STATUS IS WS-HIST-STATUS.
           SELECT REJECT-FILE ASSIGN TO REJECTS                         CR01066
               ORGANIZATION IS SEQUENTIAL                               CR01066
               FILE STATUS IS WS-REJ-STATUS.                            CR01066
       DATA DIVISION.
       FILE SECTION.
       FD  TRANSACTION-FILE
           RECORDING MODE IS F
           BLOCK CONTAINS 0 RECORDS.
           COPY HBTRAN REPLACING ==:TAG:== BY ==TRAN==.
       FD  ACCOUNT-MASTER.
           COPY HBACCT.
       FD  HISTORY-FILE.
           COPY HBTRAN REPLACING ==:TAG:== BY ==HIST==.
       FD  REJECT-FILE                                                  CR01066
           RECORDING MODE IS F                                          CR01066
           BLOCK CONTAINS 0 RECORDS.                                    CR01066
           COPY HBTRAN REPLACING ==:TAG:== BY ==REJ==.                  CR01066
       WORKING-STORAGE SECTION.
       01  WS-CONSTANTS.
           05  WS-FEE-PROGRAM          PIC X(08) VALUE 'HBFEES'.        CR94031
       01  WS-STATUS.
           05  WS-TRAN-STATUS          PIC X(02).
           05  WS-ACCT-STATUS          PIC X(02).
           05  WS-HIST-STATUS          PIC X(02).
           05  WS-REJ-STATUS           PIC X(02).
       01  WS-WORK.
           05  WS-EOF-SWITCH           PIC X(01) VALUE 'N'.
               88  WS-EOF                        VALUE 'Y'.
           05  WS-CHECK-RESULT         PIC X(01).
           05  WS-REASON               PIC X(30).
       01  WS-COUNTERS.
           05  WS-READ                 PIC 9(07) VALUE 0.
           05  WS-POSTED               PIC 9(07) VALUE 0.
           05  WS-REJECTED             PIC 9(07) VALUE 0.
           COPY HBFEEP.
       PROCEDURE DIVISION.
       0000-MAIN.
           PERFORM 1000-OPEN-FILES
           PERFORM 2000-READ-TRANSACTION
           PERFORM 3000-POST-TRANSACTION UNTIL WS-EOF
           PERFORM 9000-CLOSE-FILES
           GOBACK.

       1000-OPEN-FILES.
           OPEN INPUT  TRANSACTION-FILE
                I-O    ACCOUNT-MASTER
                I-O    HISTORY-FILE
                OUTPUT REJECT-FILE
           IF WS-TRAN-STATUS NOT = '00' OR WS-ACCT-STATUS NOT = '00'
              OR WS-HIST-STATUS NOT = '00' OR WS-REJ-STATUS NOT = '00'
              DISPLAY 'HBPOST  OPEN FAILED ' WS-TRAN-STATUS
                      WS-ACCT-STATUS WS-HIST-STATUS WS-REJ-STATUS
              MOVE 16 TO RETURN-CODE
              GOBACK
           END-IF.

       2000-READ-TRANSACTION.
           READ TRANSACTION-FILE
              AT END
                 SET WS-EOF TO TRUE
              NOT AT END
                 ADD 1 TO WS-READ
           END-READ.

       3000-POST-TRANSACTION.
           MOVE SPACES TO WS-REASON
           CALL 'HBCHKDG' USING TRAN-ACCOUNT-ID WS-CHECK-RESULT
           IF WS-CHECK-RESULT NOT = 'Y'
              MOVE 'BAD CHECK DIGIT' TO WS-REASON
           ELSE
              MOVE TRAN-ACCOUNT-ID TO ACCT-ID
              READ ACCOUNT-MASTER
                 INVALID KEY
                    MOVE 'ACCOUNT NOT ON FILE' TO WS-REASON
                 NOT INVALID KEY
                    PERFORM 3100-APPLY
              END-READ
           END-IF
           IF WS-REASON NOT = SPACES
              PERFORM 3900-REJECT
           END-IF
           PERFORM 2000-READ-TRANSACTION.

       3100-APPLY.
           IF NOT ACCT-OPEN
              MOVE 'ACCOUNT BLOCKED OR CLOSED' TO WS-REASON
           ELSE
              PERFORM 3200-FIND-FEE
              EVALUATE TRUE
                 WHEN TRAN-DEPOSIT
                 WHEN TRAN-INTEREST
                    ADD TRAN-AMOUNT TO ACCT-BALANCE
                 WHEN TRAN-WITHDRAWAL
                 WHEN TRAN-FEE
                    SUBTRACT TRAN-AMOUNT FEEP-FEE FROM ACCT-BALANCE
                 WHEN OTHER
                    MOVE 'UNKNOWN CODE' TO WS-REASON
              END-EVALUATE
           END-IF
           IF WS-REASON = SPACES
              MOVE TRAN-DATE TO ACCT-LAST-POSTED AUD-CHANGE-DATE
              MOVE 'BATCH'   TO AUD-CHANGE-USER
              MOVE 'HBPOST'  TO AUD-CHANGE-PGM
              REWRITE ACCT-RECORD
              MOVE TRAN-RECORD TO HIST-RECORD
              WRITE HIST-RECORD
              ADD 1 TO WS-POSTED
           END-IF.

       3200-FIND-FEE.                                                   CR94031
           MOVE ACCT-TYPE   TO FEEP-ACCOUNT-TYPE                        CR94031
           MOVE TRAN-CODE   TO FEEP-TRAN-CODE                           CR94031
           MOVE TRAN-AMOUNT TO FEEP-AMOUNT                              CR94031
           CALL WS-FEE-PROGRAM USING FEEP-AREA.                         CR94031

       3900-REJECT.
           MOVE TRAN-RECORD TO REJ-RECORD
           MOVE WS-REASON   TO REJ-TEXT
           WRITE REJ-RECORD
           ADD 1 TO WS-REJECTED.

       9000-CLOSE-FILES.
           CLOSE TRANSACTION-FILE ACCOUNT-MASTER HISTORY-FILE
                 REJECT-FILE
           DISPLAY 'HBPOST  READ     ' WS-READ
           DISPLAY 'HBPOST  POSTED   ' WS-POSTED
           DISPLAY 'HBPOST  REJECTED ' WS-REJECTED
           IF WS-REJECTED > 0
              MOVE 4 TO RETURN-CODE
           END-IF.
