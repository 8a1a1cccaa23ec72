       IDENTIFICATION DIVISION.
       PROGRAM-ID.    HBNOTI0.
       AUTHOR.        R. TANAKA, HERITAGE BANK DATA PROCESSING.
       DATE-WRITTEN.  SEPTEMBER 1999.
      ******************************************************************
      * NOTICE OF A TRANSFER (TRANSACTION HB90, STARTED BY HBXFER0).   *
      * PRINTS ONE LINE ON THE QUEUE OF THE NOTICE PRINTER.            *
      ******************************************************************
       ENVIRONMENT DIVISION.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-WORK.
           05  WS-RESP                 PIC S9(08) COMP VALUE 0.
           05  WS-PRINT-QUEUE          PIC X(04) VALUE 'HBPR'.
           05  WS-PRINT-LINE.
               10  FILLER              PIC X(09) VALUE 'TRANSFER '.
               10  WS-PL-ID            PIC 9(09).
               10  FILLER              PIC X(06) VALUE ' FROM '.
               10  WS-PL-FROM          PIC 9(11).
               10  FILLER              PIC X(04) VALUE ' TO '.
               10  WS-PL-TO            PIC 9(11).
               10  WS-PL-AMOUNT        PIC ZZZ,ZZZ,ZZ9.99.
           COPY HBNOTE.
       PROCEDURE DIVISION.
       0000-MAIN.
           EXEC CICS RETRIEVE
                INTO(NOTE-AREA)
                LENGTH(LENGTH OF NOTE-AREA)
                RESP(WS-RESP)
           END-EXEC
           IF WS-RESP = DFHRESP(NORMAL)
              MOVE NOTE-TRANSFER-ID  TO WS-PL-ID
              MOVE NOTE-FROM-ACCOUNT TO WS-PL-FROM
              MOVE NOTE-TO-ACCOUNT   TO WS-PL-TO
              MOVE NOTE-AMOUNT       TO WS-PL-AMOUNT
              EXEC CICS WRITEQ TD
                   QUEUE(WS-PRINT-QUEUE)
                   FROM(WS-PRINT-LINE)
                   LENGTH(LENGTH OF WS-PRINT-LINE)
              END-EXEC
           END-IF
           EXEC CICS RETURN END-EXEC.
