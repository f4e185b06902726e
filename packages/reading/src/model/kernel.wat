;; What the network does most, four or eight numbers at a time. Rows are packed as pack.ts says: halves of 32 bits, in steps
;; of 1/512, each of the six rows that are added moved by 4096.
(module
  (memory (export "memory") 1)

  ;; Addresses and lengths are in bytes.

  ;; Adds to each number of a row a vector times the matrix that stands row behind row.
  (func (export "mix")
    (param $vector i32) (param $depth i32)   ;; 32-bit floats
    (param $matrix i32)
    (param $sums i32) (param $width i32)     ;; a multiple of 16
    (local $i i32) (local $j i32) (local $at i32) (local $sum v128)
    (loop $four
      (local.set $sum (v128.load (i32.add (local.get $sums) (local.get $j))))
      (local.set $at (i32.add (local.get $matrix) (local.get $j)))
      (local.set $i (i32.const 0))
      (loop $numbers
        (local.set $sum
          (f32x4.add (local.get $sum)
            (f32x4.mul (v128.load32_splat (i32.add (local.get $vector) (local.get $i))) (v128.load (local.get $at)))))
        (local.set $at (i32.add (local.get $at) (local.get $width)))
        (local.set $i (i32.add (local.get $i) (i32.const 4)))
        (br_if $numbers (i32.lt_u (local.get $i) (local.get $depth))))
      (v128.store (i32.add (local.get $sums) (local.get $j)) (local.get $sum))
      (local.set $j (i32.add (local.get $j) (i32.const 16)))
      (br_if $four (i32.lt_u (local.get $j) (local.get $width)))))

  ;; Eight numbers in steps of 1/512, moved by 4096 and cut at eight either way.
  (func $packed (param $from i32) (result v128)
    (local $steps v128) (local $bias v128) (local $least v128) (local $most v128)
    (local.set $steps (f32x4.splat (f32.const 512)))
    (local.set $bias (f32x4.splat (f32.const 4096)))
    (local.set $least (f32x4.splat (f32.const 0)))
    (local.set $most (f32x4.splat (f32.const 8191)))
    (i16x8.narrow_i32x4_u
      (i32x4.trunc_sat_f32x4_s
        (f32x4.pmax (local.get $least)
          (f32x4.pmin (local.get $most)
            (f32x4.nearest
              (f32x4.add (f32x4.mul (v128.load (local.get $from)) (local.get $steps)) (local.get $bias))))))
      (i32x4.trunc_sat_f32x4_s
        (f32x4.pmax (local.get $least)
          (f32x4.pmin (local.get $most)
            (f32x4.nearest
              (f32x4.add (f32x4.mul (v128.load offset=16 (local.get $from)) (local.get $steps)) (local.get $bias))))))))

  ;; Eight numbers as signed halves in steps of which `steps` make one.
  (func $halves (param $from i32) (param $many f32) (result v128)
    (local $steps v128)
    (local.set $steps (f32x4.splat (local.get $many)))
    (i16x8.narrow_i32x4_s
      (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (v128.load (local.get $from)) (local.get $steps))))
      (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (v128.load offset=16 (local.get $from)) (local.get $steps))))))

  ;; Packs a row of sums as pack.ts says: eight gates and the eight numbers that those cells let in, the next eight and so
  ;; on, of each direction; and the labels. What a position adds is kept in steps of 1/512, what a form adds in bytes.
  (func (export "pack")
    (param $sums i32)     ;; gates, then what they let in, of one direction and then of the other; 24 labels
    (param $length i32)   ;; of the gates of one direction, a multiple of 32
    (param $bytes i32)    ;; 1 for a form, 0 for a position
    (param $forward i32) (param $backward i32) (param $labels i32)  ;; where each goes
    (local $end i32) (local $into i32) (local $many f32)
    (local.set $many (select (f32.const 32.0) (f32.const 512) (local.get $bytes)))
    (local.set $into (local.get $forward))
    (loop $directions
      (local.set $end (i32.add (local.get $sums) (local.get $length)))
      (loop $eight
        (if (local.get $bytes)
          (then
            (v128.store (local.get $into)
              (i8x16.narrow_i16x8_s
                (call $halves (local.get $sums) (local.get $many))
                (call $halves (i32.add (local.get $sums) (local.get $length)) (local.get $many))))
            (local.set $into (i32.add (local.get $into) (i32.const 16))))
          (else
            (v128.store (local.get $into) (call $halves (local.get $sums) (local.get $many)))
            (v128.store offset=16 (local.get $into)
              (call $halves (i32.add (local.get $sums) (local.get $length)) (local.get $many)))
            (local.set $into (i32.add (local.get $into) (i32.const 32)))))
        (local.set $sums (i32.add (local.get $sums) (i32.const 32)))
        (br_if $eight (i32.lt_u (local.get $sums) (local.get $end))))
      (local.set $sums (i32.add (local.get $sums) (local.get $length)))
      (local.set $end (local.get $backward))
      (local.set $into (local.get $backward))
      (local.set $backward (i32.const 0))
      (br_if $directions (local.get $end)))
    (v128.store (local.get $labels) (call $packed (local.get $sums)))
    (v128.store offset=16 (local.get $labels) (call $packed (i32.add (local.get $sums) (i32.const 32))))
    (v128.store offset=32 (local.get $labels) (call $packed (i32.add (local.get $sums) (i32.const 64)))))

  ;; The best path to each label at each token of a run (Viterbi), given the best to those of the token before the first.
  (func (export "best")
    (param $scores i32)      ;; of the first token: twelve labels, 32-bit floats; how good the best path to each is takes
                             ;; their place, that to the first label as 0
    (param $edges i32)       ;; the kind of each token's left edge, a byte each
    (param $count i32)
    (param $transition i32)  ;; for each edge, from each label, to each label: 32-bit floats
    (local $from i32) (local $end i32) (local $row i32) (local $x v128)
    (local $b0 v128) (local $b1 v128) (local $b2 v128)
    (block $done
      (loop $tokens
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $row
          (i32.add (local.get $transition) (i32.mul (i32.load8_u (local.get $edges)) (i32.const 576))))
        (local.set $b0 (f32x4.splat (f32.const -inf)))
        (local.set $b1 (local.get $b0))
        (local.set $b2 (local.get $b0))
        (local.set $from (i32.sub (local.get $scores) (i32.const 48)))
        (loop $labels
          (local.set $x (v128.load32_splat (local.get $from)))
          (local.set $b0 (f32x4.pmax (local.get $b0) (f32x4.add (local.get $x) (v128.load (local.get $row)))))
          (local.set $b1 (f32x4.pmax (local.get $b1) (f32x4.add (local.get $x) (v128.load offset=16 (local.get $row)))))
          (local.set $b2 (f32x4.pmax (local.get $b2) (f32x4.add (local.get $x) (v128.load offset=32 (local.get $row)))))
          (local.set $row (i32.add (local.get $row) (i32.const 48)))
          (local.set $from (i32.add (local.get $from) (i32.const 4)))
          (br_if $labels (i32.lt_u (local.get $from) (local.get $scores))))
        (local.set $b0 (f32x4.add (local.get $b0) (v128.load (local.get $scores))))
        (local.set $b1 (f32x4.add (local.get $b1) (v128.load offset=16 (local.get $scores))))
        (local.set $b2 (f32x4.add (local.get $b2) (v128.load offset=32 (local.get $scores))))
        ;; Against the first label, so that sums stay small however long the text is.
        (local.set $x (f32x4.splat (f32x4.extract_lane 0 (local.get $b0))))
        (v128.store (local.get $scores) (f32x4.sub (local.get $b0) (local.get $x)))
        (v128.store offset=16 (local.get $scores) (f32x4.sub (local.get $b1) (local.get $x)))
        (v128.store offset=32 (local.get $scores) (f32x4.sub (local.get $b2) (local.get $x)))
        (local.set $scores (i32.add (local.get $scores) (i32.const 48)))
        (local.set $edges (i32.add (local.get $edges) (i32.const 1)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $tokens))))

  ;; Follows the best path back from a label of the last token of a run.
  (func (export "trace")
    (param $scores i32)      ;; of the token before the last, as best leaves them
    (param $edges i32)       ;; the kind of the last token's left edge
    (param $count i32)       ;; tokens
    (param $transition i32)  ;; for each edge, to each label, from each label: 32-bit floats
    (param $label i32)       ;; of the last token
    (param $labels i32)      ;; where that label is written, a byte; those before it go before it
    (local $row i32) (local $x v128) (local $y v128) (local $z v128) (local $best v128)
    (block $done
      (loop $tokens
        (br_if $done (i32.eqz (local.get $count)))
        (i32.store8 (local.get $labels) (local.get $label))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $row
          (i32.add
            (i32.add (local.get $transition) (i32.mul (i32.load8_u (local.get $edges)) (i32.const 576)))
            (i32.mul (local.get $label) (i32.const 48))))
        (local.set $x (f32x4.add (v128.load (local.get $scores)) (v128.load (local.get $row))))
        (local.set $y (f32x4.add (v128.load offset=16 (local.get $scores)) (v128.load offset=16 (local.get $row))))
        (local.set $z (f32x4.add (v128.load offset=32 (local.get $scores)) (v128.load offset=32 (local.get $row))))
        (local.set $best (f32x4.pmax (f32x4.pmax (local.get $x) (local.get $y)) (local.get $z)))
        (local.set $best
          (f32x4.pmax (local.get $best)
            (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $best) (local.get $best))))
        (local.set $best
          (f32x4.pmax (local.get $best)
            (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $best) (local.get $best))))
        ;; The first of those that are as good.
        (local.set $label
          (i32.ctz
            (i8x16.bitmask
              (i8x16.narrow_i16x8_s
                (i16x8.narrow_i32x4_s
                  (f32x4.eq (local.get $x) (local.get $best))
                  (f32x4.eq (local.get $y) (local.get $best)))
                (i16x8.narrow_i32x4_s
                  (f32x4.eq (local.get $z) (local.get $best))
                  (i32x4.splat (i32.const 0)))))))
        (local.set $labels (i32.sub (local.get $labels) (i32.const 1)))
        (local.set $edges (i32.sub (local.get $edges) (i32.const 1)))
        (local.set $scores (i32.sub (local.get $scores) (i32.const 48)))
        (br $tokens))))

  ;; One direction of cells over a run of tokens. A cell is a number from -1 to 1 in steps of 1/16384. What its gate lets
  ;; stay is a quarter of the gate's number and a half, cut at 0 and 1; what comes in is its number, cut at -1 and 1.
  (func (export "run")
    (param $bases i32)   ;; where the rows of the token two before the first one begin; the next ones follow
    (param $positions i32)  ;; where the row of the first token's position is; the next ones follow
    (param $states i32)  ;; what the cells of the first token hold then, in steps of 1/4096: halves of 32 bits
    (param $count i32)   ;; tokens
    (param $step i32)    ;; 1 from the first token to the last, -1 from a last one to a first one
    (param $first i32)   ;; where the row seen from two before begins among the rows of a form
    (param $row i32)     ;; how far behind it, or before it, each next one is
    (param $side i32)    ;; where the row of this direction begins among those of a position
    (param $cells i32)   ;; halves of 32 bits
    (param $length i32)  ;; of all cells
    (param $scores i32)  ;; in the forward direction where the scores of the first token go, the twelve labels of one head as
                         ;; 32-bit floats; in the backward direction 0
    (param $other i32)   ;; how far behind them those of the other head are
    (local $a i32) (local $b i32) (local $c i32) (local $d i32) (local $e i32) (local $f i32) (local $i i32)
    (local $x v128) (local $y v128) (local $z v128) (local $step512 v128) (local $offset v128)
    (local $shut v128) (local $open v128) (local $least v128) (local $most v128) (local $half v128)
    (local.set $step512 (f32x4.splat (f32.const 0.001953125)))
    (local.set $offset (f32x4.splat (f32.const -48)))
    (local.set $shut (i16x8.splat (i32.const -1024)))
    (local.set $open (i16x8.splat (i32.const 1024)))
    (local.set $least (i16x8.splat (i32.const -512)))
    (local.set $most (i16x8.splat (i32.const 512)))
    (local.set $half (i16x8.splat (i32.const 2)))
    (block $done
      (loop $tokens
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $a (i32.add (i32.load (local.get $bases)) (local.get $first)))
        (local.set $b
          (i32.add (i32.add (i32.load offset=4 (local.get $bases)) (local.get $first)) (local.get $row)))
        (local.set $c
          (i32.add (i32.add (i32.load offset=8 (local.get $bases)) (local.get $first)) (i32.mul (local.get $row) (i32.const 2))))
        (local.set $d
          (i32.add (i32.add (i32.load offset=12 (local.get $bases)) (local.get $first)) (i32.mul (local.get $row) (i32.const 3))))
        (local.set $e
          (i32.add (i32.add (i32.load offset=16 (local.get $bases)) (local.get $first)) (i32.mul (local.get $row) (i32.const 4))))
        (local.set $f (i32.add (i32.load (local.get $positions)) (local.get $side)))
        (local.set $i (i32.const 0))
        (loop $eight
          ;; How much stays, negative: so the whole of it fits.
          (local.set $x
            (i16x8.shl
              (i16x8.sub (local.get $shut)
                (i16x8.min_s (local.get $open)
                  (i16x8.max_s (local.get $shut)
                    (i16x8.add (v128.load (local.get $f))
                      (i16x8.shl
                        (i16x8.add
                          (i16x8.add (i16x8.add (v128.load8x8_s (local.get $a)) (v128.load8x8_s (local.get $b)))
                            (i16x8.add (v128.load8x8_s (local.get $c)) (v128.load8x8_s (local.get $d))))
                          (v128.load8x8_s (local.get $e)))
                        (i32.const 4))))))
              (i32.const 4)))
          (local.set $y
            (i16x8.shl
              (i16x8.min_s (local.get $most)
                (i16x8.max_s (local.get $least)
                  (i16x8.add (v128.load offset=16 (local.get $f))
                    (i16x8.shl
                      (i16x8.add
                        (i16x8.add (i16x8.add (v128.load8x8_s offset=8 (local.get $a)) (v128.load8x8_s offset=8 (local.get $b)))
                          (i16x8.add (v128.load8x8_s offset=8 (local.get $c)) (v128.load8x8_s offset=8 (local.get $d))))
                        (v128.load8x8_s offset=8 (local.get $e)))
                      (i32.const 4)))))
              (i32.const 5)))
          (local.set $y
            (i16x8.add (local.get $y)
              (i16x8.q15mulr_sat_s (local.get $x)
                (i16x8.sub_sat_s (local.get $y) (v128.load (i32.add (local.get $cells) (local.get $i)))))))
          (v128.store (i32.add (local.get $cells) (local.get $i)) (local.get $y))
          (v128.store (i32.add (local.get $states) (local.get $i))
            (i16x8.shr_s (i16x8.add_sat_s (local.get $y) (local.get $half)) (i32.const 2)))
          (local.set $a (i32.add (local.get $a) (i32.const 16)))
          (local.set $b (i32.add (local.get $b) (i32.const 16)))
          (local.set $c (i32.add (local.get $c) (i32.const 16)))
          (local.set $d (i32.add (local.get $d) (i32.const 16)))
          (local.set $e (i32.add (local.get $e) (i32.const 16)))
          (local.set $f (i32.add (local.get $f) (i32.const 32)))
          (local.set $i (i32.add (local.get $i) (i32.const 16)))
          (br_if $eight (i32.lt_u (local.get $i) (local.get $length))))
        ;; Behind the cells of the forward direction stand the labels.
        (if (local.get $scores)
          (then
            (local.set $x (i16x8.add
              (i16x8.add (i16x8.add (v128.load (local.get $a)) (v128.load (local.get $b)))
                (i16x8.add (v128.load (local.get $c)) (v128.load (local.get $d))))
              (i16x8.add (v128.load (local.get $e)) (v128.load (local.get $f)))))
            (local.set $y (i16x8.add
              (i16x8.add (i16x8.add (v128.load offset=16 (local.get $a)) (v128.load offset=16 (local.get $b)))
                (i16x8.add (v128.load offset=16 (local.get $c)) (v128.load offset=16 (local.get $d))))
              (i16x8.add (v128.load offset=16 (local.get $e)) (v128.load offset=16 (local.get $f)))))
            (local.set $z (i16x8.add
              (i16x8.add (i16x8.add (v128.load offset=32 (local.get $a)) (v128.load offset=32 (local.get $b)))
                (i16x8.add (v128.load offset=32 (local.get $c)) (v128.load offset=32 (local.get $d))))
              (i16x8.add (v128.load offset=32 (local.get $e)) (v128.load offset=32 (local.get $f)))))
            (local.set $i (i32.add (local.get $scores) (local.get $other)))
            (v128.store (local.get $scores) (f32x4.add (local.get $offset) (f32x4.mul (local.get $step512) (f32x4.convert_i32x4_u (i32x4.extend_low_i16x8_u (local.get $x))))))
            (v128.store offset=16 (local.get $scores) (f32x4.add (local.get $offset) (f32x4.mul (local.get $step512) (f32x4.convert_i32x4_u (i32x4.extend_high_i16x8_u (local.get $x))))))
            (v128.store offset=32 (local.get $scores) (f32x4.add (local.get $offset) (f32x4.mul (local.get $step512) (f32x4.convert_i32x4_u (i32x4.extend_low_i16x8_u (local.get $y))))))
            (v128.store (local.get $i) (f32x4.add (local.get $offset) (f32x4.mul (local.get $step512) (f32x4.convert_i32x4_u (i32x4.extend_high_i16x8_u (local.get $y))))))
            (v128.store offset=16 (local.get $i) (f32x4.add (local.get $offset) (f32x4.mul (local.get $step512) (f32x4.convert_i32x4_u (i32x4.extend_low_i16x8_u (local.get $z))))))
            (v128.store offset=32 (local.get $i) (f32x4.add (local.get $offset) (f32x4.mul (local.get $step512) (f32x4.convert_i32x4_u (i32x4.extend_high_i16x8_u (local.get $z))))))
            (local.set $scores (i32.add (local.get $scores) (i32.const 48)))))
        (local.set $bases (i32.add (local.get $bases) (i32.mul (local.get $step) (i32.const 4))))
        (local.set $positions (i32.add (local.get $positions) (i32.mul (local.get $step) (i32.const 4))))
        (local.set $states (i32.add (local.get $states) (i32.mul (local.get $step) (local.get $length))))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $tokens))))

  ;; Adds to the scores of the twelve labels of a head what the cells of one direction say, three tokens at a time.
  (func (export "judge")
    (param $states i32)  ;; of the first token, as run leaves them
    (param $scores i32)  ;; of the first token
    (param $threes i32)  ;; tokens, by threes
    (param $length i32)  ;; of the cells of a token
    (param $output i32)  ;; what each two cells say of the labels: halves of 32 bits, in steps of 1/2048
    (local $b i32) (local $c i32) (local $i i32) (local $o i32)
    (local $x v128) (local $y v128) (local $z v128) (local $w v128)
    (local $x0 v128) (local $x1 v128) (local $x2 v128) (local $y0 v128) (local $y1 v128) (local $y2 v128) (local $z0 v128) (local $z1 v128) (local $z2 v128)
    (block $done
      (loop $tokens
        (br_if $done (i32.eqz (local.get $threes)))
        (local.set $b (i32.add (local.get $states) (local.get $length)))
        (local.set $c (i32.add (local.get $b) (local.get $length)))
        (local.set $x0 (i32x4.splat (i32.const 0)))
        (local.set $x1 (i32x4.splat (i32.const 0)))
        (local.set $x2 (i32x4.splat (i32.const 0)))
        (local.set $y0 (i32x4.splat (i32.const 0)))
        (local.set $y1 (i32x4.splat (i32.const 0)))
        (local.set $y2 (i32x4.splat (i32.const 0)))
        (local.set $z0 (i32x4.splat (i32.const 0)))
        (local.set $z1 (i32x4.splat (i32.const 0)))
        (local.set $z2 (i32x4.splat (i32.const 0)))
        (local.set $o (local.get $output))
        (local.set $i (i32.const 0))
        (loop $pairs
          (local.set $x (v128.load32_splat (i32.add (local.get $states) (local.get $i))))
          (local.set $y (v128.load32_splat (i32.add (local.get $b) (local.get $i))))
          (local.set $z (v128.load32_splat (i32.add (local.get $c) (local.get $i))))
          (local.set $w (v128.load offset=0 (local.get $o)))
          (local.set $x0 (i32x4.add (local.get $x0) (i32x4.dot_i16x8_s (local.get $x) (local.get $w))))
          (local.set $y0 (i32x4.add (local.get $y0) (i32x4.dot_i16x8_s (local.get $y) (local.get $w))))
          (local.set $z0 (i32x4.add (local.get $z0) (i32x4.dot_i16x8_s (local.get $z) (local.get $w))))
          (local.set $w (v128.load offset=16 (local.get $o)))
          (local.set $x1 (i32x4.add (local.get $x1) (i32x4.dot_i16x8_s (local.get $x) (local.get $w))))
          (local.set $y1 (i32x4.add (local.get $y1) (i32x4.dot_i16x8_s (local.get $y) (local.get $w))))
          (local.set $z1 (i32x4.add (local.get $z1) (i32x4.dot_i16x8_s (local.get $z) (local.get $w))))
          (local.set $w (v128.load offset=32 (local.get $o)))
          (local.set $x2 (i32x4.add (local.get $x2) (i32x4.dot_i16x8_s (local.get $x) (local.get $w))))
          (local.set $y2 (i32x4.add (local.get $y2) (i32x4.dot_i16x8_s (local.get $y) (local.get $w))))
          (local.set $z2 (i32x4.add (local.get $z2) (i32x4.dot_i16x8_s (local.get $z) (local.get $w))))
          (local.set $o (i32.add (local.get $o) (i32.const 48)))
          (local.set $i (i32.add (local.get $i) (i32.const 4)))
          (br_if $pairs (i32.lt_u (local.get $i) (local.get $length))))
        ;; 1 / (4096 * 2048)
        (local.set $w (f32x4.splat (f32.const 0x1p-23)))
        (v128.store (local.get $scores) (f32x4.add (v128.load (local.get $scores)) (f32x4.mul (local.get $w) (f32x4.convert_i32x4_s (local.get $x0)))))
        (v128.store offset=16 (local.get $scores) (f32x4.add (v128.load offset=16 (local.get $scores)) (f32x4.mul (local.get $w) (f32x4.convert_i32x4_s (local.get $x1)))))
        (v128.store offset=32 (local.get $scores) (f32x4.add (v128.load offset=32 (local.get $scores)) (f32x4.mul (local.get $w) (f32x4.convert_i32x4_s (local.get $x2)))))
        (v128.store offset=48 (local.get $scores) (f32x4.add (v128.load offset=48 (local.get $scores)) (f32x4.mul (local.get $w) (f32x4.convert_i32x4_s (local.get $y0)))))
        (v128.store offset=64 (local.get $scores) (f32x4.add (v128.load offset=64 (local.get $scores)) (f32x4.mul (local.get $w) (f32x4.convert_i32x4_s (local.get $y1)))))
        (v128.store offset=80 (local.get $scores) (f32x4.add (v128.load offset=80 (local.get $scores)) (f32x4.mul (local.get $w) (f32x4.convert_i32x4_s (local.get $y2)))))
        (v128.store offset=96 (local.get $scores) (f32x4.add (v128.load offset=96 (local.get $scores)) (f32x4.mul (local.get $w) (f32x4.convert_i32x4_s (local.get $z0)))))
        (v128.store offset=112 (local.get $scores) (f32x4.add (v128.load offset=112 (local.get $scores)) (f32x4.mul (local.get $w) (f32x4.convert_i32x4_s (local.get $z1)))))
        (v128.store offset=128 (local.get $scores) (f32x4.add (v128.load offset=128 (local.get $scores)) (f32x4.mul (local.get $w) (f32x4.convert_i32x4_s (local.get $z2)))))
        (local.set $states (i32.add (local.get $c) (local.get $length)))
        (local.set $scores (i32.add (local.get $scores) (i32.const 144)))
        (local.set $threes (i32.sub (local.get $threes) (i32.const 1)))
        (br $tokens)))))
