       IDENTIFICATION DIVISION.
       PROGRAM-ID.    HBINTC.
       AUTHOR.        R. TANAKA, HERITAGE BANK DATA PROCESSING.
       DATE-WRITTEN.  DECEMBER 1995.
      ******************************************************************
      * MONTHLY INTEREST.  READS THE ACCOUNT EXTRACT, WRITES ONE       *
      * INTEREST TRANSACTION PER OPEN ACCOUNT IN CREDIT; THEY ARE      *
      * POSTED WITH THE TRANSACTIONS OF THE NEXT DAY.  LOANS AND DEBIT *
      * BALANCES ARE BILLED ELSEWHERE.                                 *
      *                                                                *
      * SYSIN: BUSINESS DATE, YYYYMMDD.                                *
      ******************************************************************
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT EXTRACT-FILE ASSIGN TO ACCTEXT
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS IS WS-EXT-STATUS.
           SELECT INTEREST-FILE ASSIGN TO INTTRAN
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS IS WS-INT-STATUS.
           SELECT REPORT-FILE ASSIGN TO INTRPT
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS IS WS-RPT-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD  EXTRACT-FILE
           RECORDING MODE IS F
           BLOCK CONTAINS 0 RECORDS.
           COPY HBXTRC REPLACING ==:TAG:== BY ==EXT==.
       FD  INTEREST-FILE
           RECORDING MODE IS F
           BLOCK CONTAINS 0 RECORDS.
           COPY HBTRAN REPLACING ==:TAG:== BY ==INT==.
       FD  REPORT-FILE
           RECORDING MODE IS F
           BLOCK CONTAINS 0 RECORDS.
       01  REPORT-LINE                 PIC X(80).
       WORKING-STORAGE SECTION.
       01  WS-STATUS.
           05  WS-EXT-STATUS           PIC X(02).
           05  WS-INT-STATUS           PIC X(02).
           05  WS-RPT-STATUS           PIC X(02).
       01  WS-WORK.
           05  WS-EOF-SWITCH           PIC X(01) VALUE 'N'.
               88  WS-EOF                        VALUE 'Y'.
           05  WS-RUN-DATE             PIC 9(08) VALUE 0.
           05  WS-RATE                 PIC 9(02)V9(03) VALUE 0.
           05  WS-INTEREST             PIC 9(09)V99 VALUE 0.
       01  WS-TOTALS.
           05  WS-READ                 PIC 9(07) VALUE 0.
           05  WS-WRITTEN              PIC 9(07) VALUE 0.
           05  WS-TOTAL-INTEREST       PIC 9(11)V99 VALUE 0.
       01  WS-HEADING.
           05  FILLER                  PIC X(31)
               VALUE 'HERITAGE BANK  MONTHLY INTEREST'.
           05  FILLER                  PIC X(02) VALUE SPACES.
           05  WS-HD-DATE              PIC 9(08).
       01  WS-DETAIL.
           05  WS-DT-ACCOUNT           PIC 9(11).
           05  FILLER                  PIC X(01) VALUE SPACE.
           05  WS-DT-TITLE             PIC X(30).
           05  WS-DT-RATE              PIC Z9.999.
           05  WS-DT-INTEREST          PIC ZZZ,ZZZ,ZZ9.99.
       01  WS-TOTAL-LINE.
           05  FILLER                  PIC X(06) VALUE 'TOTAL '.
           05  WS-TL-COUNT             PIC Z(06)9.
           05  FILLER                  PIC X(35) VALUE ' ACCOUNTS'.
           05  WS-TL-INTEREST          PIC ZZZ,ZZZ,ZZ9.99.
           COPY HBRATES.
       PROCEDURE DIVISION.
       0000-MAIN.
           ACCEPT WS-RUN-DATE FROM SYSIN
           OPEN INPUT  EXTRACT-FILE
                OUTPUT INTEREST-FILE
                OUTPUT REPORT-FILE
           IF WS-EXT-STATUS NOT = '00'
              DISPLAY 'HBINTC  EXTRACT NOT OPEN, STATUS ' WS-EXT-STATUS
              MOVE 16 TO RETURN-CODE
              GOBACK
           END-IF
           MOVE WS-RUN-DATE TO WS-HD-DATE
           WRITE REPORT-LINE FROM WS-HEADING
           PERFORM 1000-READ-EXTRACT
           PERFORM 2000-ONE-ACCOUNT UNTIL WS-EOF
           PERFORM 9000-FINISH
           GOBACK.

       1000-READ-EXTRACT.
           READ EXTRACT-FILE
              AT END
                 SET WS-EOF TO TRUE
              NOT AT END
                 ADD 1 TO WS-READ
           END-READ.

       2000-ONE-ACCOUNT.
           IF EXT-STATUS = 'O' AND EXT-BALANCE-SIGN = '+'
              AND EXT-TYPE NOT = 'LN'
              PERFORM 2100-FIND-RATE
              COMPUTE WS-INTEREST ROUNDED =
                      EXT-BALANCE * WS-RATE / 1200
              IF WS-INTEREST > 0
                 PERFORM 2200-WRITE-INTEREST
              END-IF
           END-IF
           PERFORM 1000-READ-EXTRACT.

       2100-FIND-RATE.
           MOVE 0 TO WS-RATE
           SET RATE-IX TO 1
           SEARCH HB-RATE-ENTRY
              WHEN HB-RATE-TYPE(RATE-IX) = EXT-TYPE
                 MOVE HB-RATE-PERCENT(RATE-IX) TO WS-RATE
           END-SEARCH.

       2200-WRITE-INTEREST.
           ADD 1 TO WS-WRITTEN
           ADD WS-INTEREST TO WS-TOTAL-INTEREST
           MOVE SPACES          TO INT-RECORD
           MOVE EXT-ACCOUNT-ID  TO INT-ACCOUNT-ID
           MOVE WS-RUN-DATE     TO INT-DATE
           MOVE WS-WRITTEN      TO INT-SEQUENCE
           SET INT-INTEREST     TO TRUE
           MOVE WS-INTEREST     TO INT-AMOUNT
           MOVE 'CREDIT INTEREST' TO INT-TEXT
           MOVE 'INTC'          TO INT-ORIGIN
           WRITE INT-RECORD
           MOVE EXT-ACCOUNT-ID  TO WS-DT-ACCOUNT
           MOVE EXT-TITLE       TO WS-DT-TITLE
           MOVE WS-RATE         TO WS-DT-RATE
           MOVE WS-INTEREST     TO WS-DT-INTEREST
           WRITE REPORT-LINE FROM WS-DETAIL.

       9000-FINISH.
           MOVE WS-WRITTEN        TO WS-TL-COUNT
           MOVE WS-TOTAL-INTEREST TO WS-TL-INTEREST
           WRITE REPORT-LINE FROM WS-TOTAL-LINE
           CLOSE EXTRACT-FILE INTEREST-FILE REPORT-FILE
           DISPLAY 'HBINTC  READ     ' WS-READ
           DISPLAY 'HBINTC  WRITTEN  ' WS-WRITTEN.
