      * HBHIS0S   - SYMBOLIC MAP, GENERATED FROM BMS. DO NOT EDIT.
       01  HBHIS0AI.
           02  FILLER PIC X(12).
           02  TITLE1L    COMP  PIC  S9(4).
           02  TITLE1F    PICTURE X.
           02  FILLER REDEFINES TITLE1F.
             03 TITLE1A    PICTURE X.
           02  TITLE1I  PIC X(40).
           02  ACCTIDL    COMP  PIC  S9(4).
           02  ACCTIDF    PICTURE X.
           02  FILLER REDEFINES ACCTIDF.
             03 ACCTIDA    PICTURE X.
           02  ACCTIDI  PIC X(11).
           02  LINE1L    COMP  PIC  S9(4).
           02  LINE1F    PICTURE X.
           02  FILLER REDEFINES LINE1F.
             03 LINE1A    PICTURE X.
           02  LINE1I  PIC X(70).
           02  LINE2L    COMP  PIC  S9(4).
           02  LINE2F    PICTURE X.
           02  FILLER REDEFINES LINE2F.
             03 LINE2A    PICTURE X.
           02  LINE2I  PIC X(70).
           02  LINE3L    COMP  PIC  S9(4).
           02  LINE3F    PICTURE X.
           02  FILLER REDEFINES LINE3F.
             03 LINE3A    PICTURE X.
           02  LINE3I  PIC X(70).
           02  LINE4L    COMP  PIC  S9(4).
           02  LINE4F    PICTURE X.
           02  FILLER REDEFINES LINE4F.
             03 LINE4A    PICTURE X.
           02  LINE4I  PIC X(70).
           02  LINE5L    COMP  PIC  S9(4).
           02  LINE5F    PICTURE X.
           02  FILLER REDEFINES LINE5F.
             03 LINE5A    PICTURE X.
           02  LINE5I  PIC X(70).
           02  ERRMSGL    COMP  PIC  S9(4).
           02  ERRMSGF    PICTURE X.
           02  FILLER REDEFINES ERRMSGF.
             03 ERRMSGA    PICTURE X.
           02  ERRMSGI  PIC X(78).
       01  HBHIS0AO REDEFINES HBHIS0AI.
           02  FILLER PIC X(12).
           02  FILLER PICTURE X(3).
           02  TITLE1O  PIC X(40).
           02  FILLER PICTURE X(3).
           02  ACCTIDO  PIC X(11).
           02  FILLER PICTURE X(3).
           02  LINE1O  PIC X(70).
           02  FILLER PICTURE X(3).
           02  LINE2O  PIC X(70).
           02  FILLER PICTURE X(3).
           02  LINE3O  PIC X(70).
           02  FILLER PICTURE X(3).
           02  LINE4O  PIC X(70).
           02  FILLER PICTURE X(3).
           02  LINE5O  PIC X(70).
           02  FILLER PICTURE X(3).
           02  ERRMSGO  PIC X(78).
