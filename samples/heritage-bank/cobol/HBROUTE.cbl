       IDENTIFICATION DIVISION.
       PROGRAM-ID.    HBROUTE.
       AUTHOR.        EXTERNAL CONTRACTOR (PAYMENTS PROJECT).
       DATE-WRITTEN.  AUGUST 2000.
      ******************************************************************
      * ROUTES OUTGOING PAYMENTS.  EACH PAYMENT NAMES THE EXIT PROGRAM *
      * OF ITS SCHEME IN THE RECORD ITSELF, SO A NEW SCHEME NEEDS NO   *
      * CHANGE HERE.  (AND NOBODY KNOWS ANY MORE WHICH EXITS EXIST.)   *
      *                                                                *
      * FOREIGN PAYMENTS GO TO HBSWIFT, THE VENDOR'S LOAD MODULE; WE   *
      * NEVER HAD ITS SOURCE.                                          *
      ******************************************************************
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT PAYMENT-FILE ASSIGN TO PAYIN
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS IS WS-PAY-STATUS.
           SELECT ROUTED-FILE ASSIGN TO PAYOUT
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS IS WS-OUT-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD  PAYMENT-FILE
           RECORDING MODE IS F
           BLOCK CONTAINS 0 RECORDS.
       01  PAY-RECORD.
           05  PAY-EXIT-PROGRAM        PIC X(08).
           05  PAY-COUNTRY             PIC X(02).
           05  PAY-ACCOUNT-ID          PIC 9(11).
           05  PAY-AMOUNT              PIC 9(09)V99.
           05  PAY-BENEFICIARY         PIC X(48).
       FD  ROUTED-FILE
           RECORDING MODE IS F
           BLOCK CONTAINS 0 RECORDS.
       01  OUT-RECORD                  PIC X(200).
       WORKING-STORAGE SECTION.
       01  WS-STATUS.
           05  WS-PAY-STATUS           PIC X(02).
           05  WS-OUT-STATUS           PIC X(02).
       01  WS-WORK.
           05  WS-EOF-SWITCH           PIC X(01) VALUE 'N'.
               88  WS-EOF                        VALUE 'Y'.
           05  WS-EXIT-PROGRAM         PIC X(08).
           05  WS-MESSAGE              PIC X(200).
       PROCEDURE DIVISION.
       0000-MAIN.
           OPEN INPUT  PAYMENT-FILE
                OUTPUT ROUTED-FILE
           IF WS-PAY-STATUS NOT = '00' OR WS-OUT-STATUS NOT = '00'
              DISPLAY 'HBROUTE OPEN FAILED ' WS-PAY-STATUS WS-OUT-STATUS
              MOVE 16 TO RETURN-CODE
              GOBACK
           END-IF
           PERFORM 1000-READ-PAYMENT
           PERFORM 2000-ROUTE-PAYMENT UNTIL WS-EOF
           CLOSE PAYMENT-FILE ROUTED-FILE
           GOBACK.

       1000-READ-PAYMENT.
           READ PAYMENT-FILE
              AT END SET WS-EOF TO TRUE
           END-READ.

       2000-ROUTE-PAYMENT.
           MOVE SPACES TO WS-MESSAGE
           IF PAY-COUNTRY = 'NL'
              MOVE PAY-EXIT-PROGRAM TO WS-EXIT-PROGRAM
              CALL WS-EXIT-PROGRAM USING PAY-RECORD WS-MESSAGE
           ELSE
              CALL 'HBSWIFT' USING PAY-RECORD WS-MESSAGE
           END-IF
           WRITE OUT-RECORD FROM WS-MESSAGE
           PERFORM 1000-READ-PAYMENT.
