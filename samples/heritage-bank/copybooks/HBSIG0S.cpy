      * HBSIG0S   - SYMBOLIC MAP, GENERATED FROM BMS. DO NOT EDIT.
       01  HBSIG0AI.
           02  FILLER PIC X(12).
           02  TITLE1L    COMP  PIC  S9(4).
           02  TITLE1F    PICTURE X.
           02  FILLER REDEFINES TITLE1F.
             03 TITLE1A    PICTURE X.
           02  TITLE1I  PIC X(40).
           02  TELLERL    COMP  PIC  S9(4).
           02  TELLERF    PICTURE X.
           02  FILLER REDEFINES TELLERF.
             03 TELLERA    PICTURE X.
           02  TELLERI  PIC X(8).
           02  PASSWDL    COMP  PIC  S9(4).
           02  PASSWDF    PICTURE X.
           02  FILLER REDEFINES PASSWDF.
             03 PASSWDA    PICTURE X.
           02  PASSWDI  PIC X(8).
           02  ERRMSGL    COMP  PIC  S9(4).
           02  ERRMSGF    PICTURE X.
           02  FILLER REDEFINES ERRMSGF.
             03 ERRMSGA    PICTURE X.
           02  ERRMSGI  PIC X(78).
       01  HBSIG0AO REDEFINES HBSIG0AI.
           02  FILLER PIC X(12).
           02  FILLER PICTURE X(3).
           02  TITLE1O  PIC X(40).
           02  FILLER PICTURE X(3).
           02  TELLERO  PIC X(8).
           02  FILLER PICTURE X(3).
           02  PASSWDO  PIC X(8).
           02  FILLER PICTURE X(3).
           02  ERRMSGO  PIC X(78).
