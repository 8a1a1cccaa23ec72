      * HBTELLR  - TELLER SECURITY RECORD (VSAM KSDS), 80 BYTES.
       01  TELL-RECORD.
           05  TELL-ID                     PIC X(08).
           05  TELL-NAME                   PIC X(30).
           05  TELL-PASSWORD               PIC X(08).
           05  TELL-TYPE                   PIC X(01).
           05  TELL-BRANCH                 PIC 9(04).
           05  FILLER                      PIC X(29).
