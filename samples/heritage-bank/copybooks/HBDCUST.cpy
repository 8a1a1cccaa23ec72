      ******************************************************************
      * DCLGEN TABLE(CUSTOMER)                                         *
      *        LIBRARY(HB.PROD.COPYLIB(HBDCUST))                       *
      *        ACTION(REPLACE) LANGUAGE(COBOL) APOST                   *
      ******************************************************************
           EXEC SQL DECLARE CUSTOMER TABLE
           ( CUST_ID                        INTEGER NOT NULL,
             CUST_NAME                      CHAR(35) NOT NULL,
             STREET                         VARCHAR(40) NOT NULL,
             CITY                           CHAR(25) NOT NULL,
             BRANCH                         SMALLINT NOT NULL,
             BIRTH_DATE                     DATE,
             RISK_CLASS                     CHAR(1) NOT NULL
           ) END-EXEC.
       01  DCLCUSTOMER.
           10 CUST-ID              PIC S9(9) USAGE COMP.
           10 CUST-NAME            PIC X(35).
           10 STREET.
              49 STREET-LEN        PIC S9(4) USAGE COMP.
              49 STREET-TEXT       PIC X(40).
           10 CITY                 PIC X(25).
           10 BRANCH               PIC S9(4) USAGE COMP.
           10 BIRTH-DATE           PIC X(10).
           10 RISK-CLASS           PIC X(1).
