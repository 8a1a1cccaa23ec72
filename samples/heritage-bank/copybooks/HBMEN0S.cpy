      * HBMEN0S   - SYMBOLIC MAP, GENERATED FROM BMS. DO NOT EDIT.
       01  HBMEN0AI.
           02  FILLER PIC X(12).
           02  TITLE1L    COMP  PIC  S9(4).
           02  TITLE1F    PICTURE X.
           02  FILLER REDEFINES TITLE1F.
             03 TITLE1A    PICTURE X.
           02  TITLE1I  PIC X(40).
           02  OPT1L    COMP  PIC  S9(4).
           02  OPT1F    PICTURE X.
           02  FILLER REDEFINES OPT1F.
             03 OPT1A    PICTURE X.
           02  OPT1I  PIC X(40).
           02  OPT2L    COMP  PIC  S9(4).
           02  OPT2F    PICTURE X.
           02  FILLER REDEFINES OPT2F.
             03 OPT2A    PICTURE X.
           02  OPT2I  PIC X(40).
           02  OPT3L    COMP  PIC  S9(4).
           02  OPT3F    PICTURE X.
           02  FILLER REDEFINES OPT3F.
             03 OPT3A    PICTURE X.
           02  OPT3I  PIC X(40).
           02  OPT4L    COMP  PIC  S9(4).
           02  OPT4F    PICTURE X.
           02  FILLER REDEFINES OPT4F.
             03 OPT4A    PICTURE X.
           02  OPT4I  PIC X(40).
           02  OPT5L    COMP  PIC  S9(4).
           02  OPT5F    PICTURE X.
           02  FILLER REDEFINES OPT5F.
             03 OPT5A    PICTURE X.
           02  OPT5I  PIC X(40).
           02  OPTIONL    COMP  PIC  S9(4).
           02  OPTIONF    PICTURE X.
           02  FILLER REDEFINES OPTIONF.
             03 OPTIONA    PICTURE X.
           02  OPTIONI  PIC X(2).
           02  ERRMSGL    COMP  PIC  S9(4).
           02  ERRMSGF    PICTURE X.
           02  FILLER REDEFINES ERRMSGF.
             03 ERRMSGA    PICTURE X.
           02  ERRMSGI  PIC X(78).
       01  HBMEN0AO REDEFINES HBMEN0AI.
           02  FILLER PIC X(12).
           02  FILLER PICTURE X(3).
           02  TITLE1O  PIC X(40).
           02  FILLER PICTURE X(3).
           02  OPT1O  PIC X(40).
           02  FILLER PICTURE X(3).
           02  OPT2O  PIC X(40).
           02  FILLER PICTURE X(3).
           02  OPT3O  PIC X(40).
           02  FILLER PICTURE X(3).
           02  OPT4O  PIC X(40).
           02  FILLER PICTURE X(3).
           02  OPT5O  PIC X(40).
           02  FILLER PICTURE X(3).
           02  OPTIONO  PIC X(2).
           02  FILLER PICTURE X(3).
           02  ERRMSGO  PIC X(78).
