      * HBACU0S   - SYMBOLIC MAP, GENERATED FROM BMS. DO NOT EDIT.
       01  HBACU0AI.
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
           02  TITLEL    COMP  PIC  S9(4).
           02  TITLEF    PICTURE X.
           02  FILLER REDEFINES TITLEF.
             03 TITLEA    PICTURE X.
           02  TITLEI  PIC X(35).
           02  ASTATL    COMP  PIC  S9(4).
           02  ASTATF    PICTURE X.
           02  FILLER REDEFINES ASTATF.
             03 ASTATA    PICTURE X.
           02  ASTATI  PIC X(1).
           02  LIMITL    COMP  PIC  S9(4).
           02  LIMITF    PICTURE X.
           02  FILLER REDEFINES LIMITF.
             03 LIMITA    PICTURE X.
           02  LIMITI  PIC X(11).
           02  ERRMSGL    COMP  PIC  S9(4).
           02  ERRMSGF    PICTURE X.
           02  FILLER REDEFINES ERRMSGF.
             03 ERRMSGA    PICTURE X.
           02  ERRMSGI  PIC X(78).
       01  HBACU0AO REDEFINES HBACU0AI.
           02  FILLER PIC X(12).
           02  FILLER PICTURE X(3).
           02  TITLE1O  PIC X(40).
           02  FILLER PICTURE X(3).
           02  ACCTIDO  PIC X(11).
           02  FILLER PICTURE X(3).
           02  TITLEO  PIC X(35).
           02  FILLER PICTURE X(3).
           02  ASTATO  PIC X(1).
           02  FILLER PICTURE X(3).
           02  LIMITO  PIC X(11).
           02  FILLER PICTURE X(3).
           02  ERRMSGO  PIC X(78).
