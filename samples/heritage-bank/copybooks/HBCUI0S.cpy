      * HBCUI0S   - SYMBOLIC MAP, GENERATED FROM BMS. DO NOT EDIT.
       01  HBCUI0AI.
           02  FILLER PIC X(12).
           02  TITLE1L    COMP  PIC  S9(4).
           02  TITLE1F    PICTURE X.
           02  FILLER REDEFINES TITLE1F.
             03 TITLE1A    PICTURE X.
           02  TITLE1I  PIC X(40).
           02  CUSTIDL    COMP  PIC  S9(4).
           02  CUSTIDF    PICTURE X.
           02  FILLER REDEFINES CUSTIDF.
             03 CUSTIDA    PICTURE X.
           02  CUSTIDI  PIC X(9).
           02  CNAMEL    COMP  PIC  S9(4).
           02  CNAMEF    PICTURE X.
           02  FILLER REDEFINES CNAMEF.
             03 CNAMEA    PICTURE X.
           02  CNAMEI  PIC X(35).
           02  CCITYL    COMP  PIC  S9(4).
           02  CCITYF    PICTURE X.
           02  FILLER REDEFINES CCITYF.
             03 CCITYA    PICTURE X.
           02  CCITYI  PIC X(25).
           02  ACCT1L    COMP  PIC  S9(4).
           02  ACCT1F    PICTURE X.
           02  FILLER REDEFINES ACCT1F.
             03 ACCT1A    PICTURE X.
           02  ACCT1I  PIC X(30).
           02  ACCT2L    COMP  PIC  S9(4).
           02  ACCT2F    PICTURE X.
           02  FILLER REDEFINES ACCT2F.
             03 ACCT2A    PICTURE X.
           02  ACCT2I  PIC X(30).
           02  ACCT3L    COMP  PIC  S9(4).
           02  ACCT3F    PICTURE X.
           02  FILLER REDEFINES ACCT3F.
             03 ACCT3A    PICTURE X.
           02  ACCT3I  PIC X(30).
           02  ERRMSGL    COMP  PIC  S9(4).
           02  ERRMSGF    PICTURE X.
           02  FILLER REDEFINES ERRMSGF.
             03 ERRMSGA    PICTURE X.
           02  ERRMSGI  PIC X(78).
       01  HBCUI0AO REDEFINES HBCUI0AI.
           02  FILLER PIC X(12).
           02  FILLER PICTURE X(3).
           02  TITLE1O  PIC X(40).
           02  FILLER PICTURE X(3).
           02  CUSTIDO  PIC X(9).
           02  FILLER PICTURE X(3).
           02  CNAMEO  PIC X(35).
           02  FILLER PICTURE X(3).
           02  CCITYO  PIC X(25).
           02  FILLER PICTURE X(3).
           02  ACCT1O  PIC X(30).
           02  FILLER PICTURE X(3).
           02  ACCT2O  PIC X(30).
           02  FILLER PICTURE X(3).
           02  ACCT3O  PIC X(30).
           02  FILLER PICTURE X(3).
           02  ERRMSGO  PIC X(78).
