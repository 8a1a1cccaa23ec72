       IDENTIFICATION DIVISION.
       PROGRAM-ID.    HBFEES.
       AUTHOR.        J. VERMEULEN, HERITAGE BANK DATA PROCESSING.
       DATE-WRITTEN.  MAY 1994.
      ******************************************************************
      * FEE OF ONE POSTING.  SAVINGS PAY A HALF PER CENT ON EACH       *
      * WITHDRAWAL, CURRENT ACCOUNTS A FLAT 0.35, LOANS NOTHING.       *
      * CALLED DYNAMICALLY SO THAT A NEW TARIFF NEEDS NO RELINK.       *
      ******************************************************************
       ENVIRONMENT DIVISION.
       DATA DIVISION.
       LINKAGE SECTION.
           COPY HBFEEP.
       PROCEDURE DIVISION USING FEEP-AREA.
       0000-MAIN.
           MOVE 0 TO FEEP-FEE
           IF FEEP-TRAN-CODE = 'WD'
              EVALUATE FEEP-ACCOUNT-TYPE
                 WHEN 'SA'
                    COMPUTE FEEP-FEE ROUNDED = FEEP-AMOUNT * 0.005
                 WHEN 'CU'
                    MOVE 0.35 TO FEEP-FEE
                 WHEN OTHER
                    CONTINUE
              END-EVALUATE
           END-IF
           GOBACK.
