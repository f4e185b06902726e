;; What the network does most, four numbers at a time. Rows are packed as rows.ts packs them: halves of 32 bits, in steps
;; of 1/512, each of the six rows that are added moved by 4096. No function is called: engines do not put calls in line.
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

  ;; Packs a row of sums as pack.ts says: each cell's gate with what it lets in, of both directions, then the labels by
  ;; fours. Numbers in steps of 1/512 are moved by 4096 and cut at eight either way.
  (func (export "pack")
    (param $sums i32)     ;; gates, then what they let in, of one direction and then of the other; 24 labels
    (param $length i32)   ;; of the gates of one direction
    (param $into i32)
    (local $i i32) (local $end i32) (local $low v128) (local $high v128)
    (local $steps v128) (local $bias v128) (local $least v128) (local $most v128)
    (local.set $steps (f32x4.splat (f32.const 512)))
    (local.set $bias (f32x4.splat (f32.const 4096)))
    (local.set $least (f32x4.splat (f32.const 0)))
    (local.set $most (f32x4.splat (f32.const 8191)))
    (local.set $end (i32.add (local.get $sums) (i32.mul (local.get $length) (i32.const 4))))
    (loop $directions
      (local.set $i (i32.const 0))
      (loop $four
        (local.set $low (v128.load (i32.add (local.get $sums) (local.get $i))))
        (local.set $high (v128.load (i32.add (i32.add (local.get $sums) (local.get $length)) (local.get $i))))
        (v128.store (i32.add (local.get $into) (local.get $i)) (v128.or
          (i32x4.trunc_sat_f32x4_s
            (f32x4.pmax (local.get $least)
              (f32x4.pmin (local.get $most)
                (f32x4.nearest (f32x4.add (f32x4.mul (local.get $low) (local.get $steps)) (local.get $bias))))))
          (i32x4.shl
          (i32x4.trunc_sat_f32x4_s
            (f32x4.pmax (local.get $least)
              (f32x4.pmin (local.get $most)
                (f32x4.nearest (f32x4.add (f32x4.mul (local.get $high) (local.get $steps)) (local.get $bias))))))
            (i32.const 16))))
        (local.set $i (i32.add (local.get $i) (i32.const 16)))
        (br_if $four (i32.lt_u (local.get $i) (local.get $length))))
      (local.set $sums (i32.add (local.get $sums) (i32.mul (local.get $length) (i32.const 2))))
      (local.set $into (i32.add (local.get $into) (local.get $length)))
      (br_if $directions (i32.lt_u (local.get $sums) (local.get $end))))
    (local.set $i (i32.const 0))
    (loop $labels
      (local.set $low (v128.load (local.get $sums)))
      (local.set $high (v128.load offset=16 (local.get $sums)))
      (v128.store (local.get $into) (v128.or
          (i32x4.trunc_sat_f32x4_s
            (f32x4.pmax (local.get $least)
              (f32x4.pmin (local.get $most)
                (f32x4.nearest (f32x4.add (f32x4.mul (local.get $low) (local.get $steps)) (local.get $bias))))))
          (i32x4.shl
          (i32x4.trunc_sat_f32x4_s
            (f32x4.pmax (local.get $least)
              (f32x4.pmin (local.get $most)
                (f32x4.nearest (f32x4.add (f32x4.mul (local.get $high) (local.get $steps)) (local.get $bias))))))
            (i32.const 16))))
      (local.set $sums (i32.add (local.get $sums) (i32.const 32)))
      (local.set $into (i32.add (local.get $into) (i32.const 16)))
      (br_if $labels (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 3)))))

  ;; The best path to each label at each token of a run, given the best to those before (Viterbi).
  (func (export "best")
    (param $scores i32)      ;; twelve labels a token, 32-bit floats
    (param $edges i32)       ;; the kind of each token's left edge, a byte each
    (param $count i32)
    (param $transition i32)  ;; for each edge, from each label, to each label: 32-bit floats
    (param $last i32)        ;; how good the best path to each label is, 32-bit floats; that to the first label counts as 0
    (param $backpointers i32)        ;; the label before on the best path to each: sixteen bytes a token, of which twelve count
    (local $from i32) (local $row i32) (local $x v128) (local $c v128) (local $m v128) (local $f v128)
    (local $b0 v128) (local $b1 v128) (local $b2 v128) (local $a0 v128) (local $a1 v128) (local $a2 v128)
    (block $done
      (loop $tokens
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $row
          (i32.add (local.get $transition) (i32.mul (i32.load8_u (local.get $edges)) (i32.const 576))))
        (local.set $b0 (f32x4.splat (f32.const -inf)))
        (local.set $b1 (local.get $b0))
        (local.set $b2 (local.get $b0))
        (local.set $f (i32x4.splat (i32.const 0)))
        (local.set $a0 (local.get $f))
        (local.set $a1 (local.get $f))
        (local.set $a2 (local.get $f))
        (local.set $from (i32.const 0))
        (loop $labels
          (local.set $x (v128.load32_splat (i32.add (local.get $last) (local.get $from))))
          (local.set $c (f32x4.add (local.get $x) (v128.load (local.get $row))))
          (local.set $m (f32x4.gt (local.get $c) (local.get $b0)))
          (local.set $b0 (v128.bitselect (local.get $c) (local.get $b0) (local.get $m)))
          (local.set $a0 (v128.bitselect (local.get $f) (local.get $a0) (local.get $m)))
          (local.set $c (f32x4.add (local.get $x) (v128.load offset=16 (local.get $row))))
          (local.set $m (f32x4.gt (local.get $c) (local.get $b1)))
          (local.set $b1 (v128.bitselect (local.get $c) (local.get $b1) (local.get $m)))
          (local.set $a1 (v128.bitselect (local.get $f) (local.get $a1) (local.get $m)))
          (local.set $c (f32x4.add (local.get $x) (v128.load offset=32 (local.get $row))))
          (local.set $m (f32x4.gt (local.get $c) (local.get $b2)))
          (local.set $b2 (v128.bitselect (local.get $c) (local.get $b2) (local.get $m)))
          (local.set $a2 (v128.bitselect (local.get $f) (local.get $a2) (local.get $m)))
          (local.set $row (i32.add (local.get $row) (i32.const 48)))
          (local.set $f (i32x4.add (local.get $f) (i32x4.splat (i32.const 1))))
          (local.set $from (i32.add (local.get $from) (i32.const 4)))
          (br_if $labels (i32.lt_u (local.get $from) (i32.const 48))))
        (local.set $b0 (f32x4.add (local.get $b0) (v128.load (local.get $scores))))
        (local.set $b1 (f32x4.add (local.get $b1) (v128.load offset=16 (local.get $scores))))
        (local.set $b2 (f32x4.add (local.get $b2) (v128.load offset=32 (local.get $scores))))
        ;; Against the first label, so that sums stay small however long the text is.
        (local.set $x (f32x4.splat (f32x4.extract_lane 0 (local.get $b0))))
        (v128.store (local.get $last) (f32x4.sub (local.get $b0) (local.get $x)))
        (v128.store offset=16 (local.get $last) (f32x4.sub (local.get $b1) (local.get $x)))
        (v128.store offset=32 (local.get $last) (f32x4.sub (local.get $b2) (local.get $x)))
        (v128.store (local.get $backpointers)
          (i8x16.narrow_i16x8_u
            (i16x8.narrow_i32x4_u (local.get $a0) (local.get $a1))
            (i16x8.narrow_i32x4_u (local.get $a2) (local.get $a2))))
        (local.set $scores (i32.add (local.get $scores) (i32.const 48)))
        (local.set $edges (i32.add (local.get $edges) (i32.const 1)))
        (local.set $backpointers (i32.add (local.get $backpointers) (i32.const 16)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $tokens))))

  ;; One direction of cells over a run of tokens, and what they add to the scores of the labels.
  (func (export "run")
    (param $bases i32)   ;; where the rows of the token two before the first one begin; the next ones follow
    (param $positions i32)  ;; where the row of the first token's position is; the next ones follow
    (param $scores i32)  ;; of the first token: the twelve labels of one head, 32-bit floats
    (param $other i32)   ;; how far behind them those of the other head are
    (param $count i32)   ;; tokens
    (param $step i32)    ;; 1 from the first token to the last, -1 from a last one to a first one
    (param $row i32)     ;; length of a row
    (param $side i32)    ;; where this direction begins in a row
    (param $labels i32)  ;; where the labels begin in a row, 0 to add to the scores that are there
    (param $cells i32)   ;; the cells, 32-bit floats
    (param $length i32)  ;; of all cells
    (param $output i32)  ;; what each two cells say of the 24 labels: halves of 32 bits, in steps of 1/2048
    (local $a i32) (local $b i32) (local $c i32) (local $d i32) (local $e i32) (local $f i32)
    (local $i i32) (local $o i32)
    (local $x v128) (local $y v128) (local $keep v128) (local $input v128)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128) (local $s4 v128) (local $s5 v128)
    (local $t0 v128) (local $t1 v128) (local $t2 v128) (local $t3 v128) (local $t4 v128) (local $t5 v128)
    (local $halves v128) (local $step512 v128) (local $offset v128) (local $gateStep v128) (local $gateOffset v128)
    (local $nothing v128) (local $one v128) (local $less v128) (local $cellStep v128) (local $whole v128)
    (local.set $halves (i32x4.splat (i32.const 0xffff)))
    (local.set $step512 (f32x4.splat (f32.const 0.001953125)))
    (local.set $offset (f32x4.splat (f32.const -48)))
    (local.set $gateStep (f32x4.splat (f32.const 0.00048828125)))
    (local.set $gateOffset (f32x4.splat (f32.const -11.5)))
    (local.set $nothing (f32x4.splat (f32.const 0)))
    (local.set $one (f32x4.splat (f32.const 1)))
    (local.set $less (f32x4.splat (f32.const -1)))
    (local.set $cellStep (f32x4.splat (f32.const 4096)))
    ;; Added to a small number, leaves it as an integer in the lower bits.
    (local.set $whole (f32x4.splat (f32.const 12582912)))
    (block $done
      (loop $tokens
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $a (i32.load (local.get $bases)))
        (local.set $b (i32.add (i32.load offset=4 (local.get $bases)) (local.get $row)))
        (local.set $c (i32.add (i32.load offset=8 (local.get $bases)) (i32.mul (local.get $row) (i32.const 2))))
        (local.set $d (i32.add (i32.load offset=12 (local.get $bases)) (i32.mul (local.get $row) (i32.const 3))))
        (local.set $e (i32.add (i32.load offset=16 (local.get $bases)) (i32.mul (local.get $row) (i32.const 4))))
        (local.set $f (i32.load (local.get $positions)))
        (if (local.get $labels)
          (then
            (local.set $i (local.get $labels))
            (local.set $x
            (i32x4.add
              (i32x4.add (i32x4.add (v128.load (i32.add (local.get $a) (local.get $i))) (v128.load (i32.add (local.get $b) (local.get $i))))
                (i32x4.add (v128.load (i32.add (local.get $c) (local.get $i))) (v128.load (i32.add (local.get $d) (local.get $i)))))
              (i32x4.add (v128.load (i32.add (local.get $e) (local.get $i))) (v128.load (i32.add (local.get $f) (local.get $i))))))
            (local.set $s0 (f32x4.add (local.get $offset) (f32x4.mul (local.get $step512) (f32x4.convert_i32x4_s (v128.and (local.get $x) (local.get $halves))))))
            (local.set $s1 (f32x4.add (local.get $offset) (f32x4.mul (local.get $step512) (f32x4.convert_i32x4_s (i32x4.shr_u (local.get $x) (i32.const 16))))))
            (local.set $i (i32.add (local.get $i) (i32.const 16)))
            (local.set $x
            (i32x4.add
              (i32x4.add (i32x4.add (v128.load (i32.add (local.get $a) (local.get $i))) (v128.load (i32.add (local.get $b) (local.get $i))))
                (i32x4.add (v128.load (i32.add (local.get $c) (local.get $i))) (v128.load (i32.add (local.get $d) (local.get $i)))))
              (i32x4.add (v128.load (i32.add (local.get $e) (local.get $i))) (v128.load (i32.add (local.get $f) (local.get $i))))))
            (local.set $s2 (f32x4.add (local.get $offset) (f32x4.mul (local.get $step512) (f32x4.convert_i32x4_s (v128.and (local.get $x) (local.get $halves))))))
            (local.set $s3 (f32x4.add (local.get $offset) (f32x4.mul (local.get $step512) (f32x4.convert_i32x4_s (i32x4.shr_u (local.get $x) (i32.const 16))))))
            (local.set $i (i32.add (local.get $i) (i32.const 16)))
            (local.set $x
            (i32x4.add
              (i32x4.add (i32x4.add (v128.load (i32.add (local.get $a) (local.get $i))) (v128.load (i32.add (local.get $b) (local.get $i))))
                (i32x4.add (v128.load (i32.add (local.get $c) (local.get $i))) (v128.load (i32.add (local.get $d) (local.get $i)))))
              (i32x4.add (v128.load (i32.add (local.get $e) (local.get $i))) (v128.load (i32.add (local.get $f) (local.get $i))))))
            (local.set $s4 (f32x4.add (local.get $offset) (f32x4.mul (local.get $step512) (f32x4.convert_i32x4_s (v128.and (local.get $x) (local.get $halves))))))
            (local.set $s5 (f32x4.add (local.get $offset) (f32x4.mul (local.get $step512) (f32x4.convert_i32x4_s (i32x4.shr_u (local.get $x) (i32.const 16)))))))
          (else
            (local.set $i (i32.add (local.get $scores) (local.get $other)))
            (local.set $s0 (v128.load (local.get $scores)))
            (local.set $s1 (v128.load offset=16 (local.get $scores)))
            (local.set $s2 (v128.load offset=32 (local.get $scores)))
            (local.set $s3 (v128.load (local.get $i)))
            (local.set $s4 (v128.load offset=16 (local.get $i)))
            (local.set $s5 (v128.load offset=32 (local.get $i)))))
        (local.set $t0 (local.get $nothing))
        (local.set $t1 (local.get $nothing))
        (local.set $t2 (local.get $nothing))
        (local.set $t3 (local.get $nothing))
        (local.set $t4 (local.get $nothing))
        (local.set $t5 (local.get $nothing))
        (local.set $a (i32.add (local.get $a) (local.get $side)))
        (local.set $b (i32.add (local.get $b) (local.get $side)))
        (local.set $c (i32.add (local.get $c) (local.get $side)))
        (local.set $d (i32.add (local.get $d) (local.get $side)))
        (local.set $e (i32.add (local.get $e) (local.get $side)))
        (local.set $f (i32.add (local.get $f) (local.get $side)))
        (local.set $i (i32.const 0))
        (local.set $o (local.get $output))
        (loop $four
          (local.set $x
            (i32x4.add
              (i32x4.add (i32x4.add (v128.load (i32.add (local.get $a) (local.get $i))) (v128.load (i32.add (local.get $b) (local.get $i))))
                (i32x4.add (v128.load (i32.add (local.get $c) (local.get $i))) (v128.load (i32.add (local.get $d) (local.get $i)))))
              (i32x4.add (v128.load (i32.add (local.get $e) (local.get $i))) (v128.load (i32.add (local.get $f) (local.get $i))))))
          ;; The gate is a quarter of its number and a half, from 0 to 1; what comes in is its number, from -1 to 1.
          (local.set $keep
            (f32x4.pmax (local.get $nothing)
              (f32x4.pmin (local.get $one)
                (f32x4.add (local.get $gateOffset)
                  (f32x4.mul (local.get $gateStep)
                    (f32x4.convert_i32x4_s (v128.and (local.get $x) (local.get $halves))))))))
          (local.set $input
            (f32x4.pmax (local.get $less)
              (f32x4.pmin (local.get $one)
                (f32x4.add (local.get $offset)
                  (f32x4.mul (local.get $step512)
                    (f32x4.convert_i32x4_s (i32x4.shr_u (local.get $x) (i32.const 16))))))))
          (local.set $y
            (f32x4.add (local.get $input)
              (f32x4.mul (local.get $keep)
                (f32x4.sub (v128.load (i32.add (local.get $cells) (local.get $i))) (local.get $input)))))
          (v128.store (i32.add (local.get $cells) (local.get $i)) (local.get $y))
          (local.set $y (f32x4.add (local.get $whole) (f32x4.mul (local.get $cellStep) (local.get $y))))
          (local.set $x (i8x16.shuffle 0 1 4 5 0 1 4 5 0 1 4 5 0 1 4 5 (local.get $y) (local.get $y)))
          (local.set $t0 (i32x4.add (local.get $t0) (i32x4.dot_i16x8_s (local.get $x) (v128.load offset=0 (local.get $o)))))
          (local.set $t1 (i32x4.add (local.get $t1) (i32x4.dot_i16x8_s (local.get $x) (v128.load offset=16 (local.get $o)))))
          (local.set $t2 (i32x4.add (local.get $t2) (i32x4.dot_i16x8_s (local.get $x) (v128.load offset=32 (local.get $o)))))
          (local.set $t3 (i32x4.add (local.get $t3) (i32x4.dot_i16x8_s (local.get $x) (v128.load offset=48 (local.get $o)))))
          (local.set $t4 (i32x4.add (local.get $t4) (i32x4.dot_i16x8_s (local.get $x) (v128.load offset=64 (local.get $o)))))
          (local.set $t5 (i32x4.add (local.get $t5) (i32x4.dot_i16x8_s (local.get $x) (v128.load offset=80 (local.get $o)))))
          (local.set $x (i8x16.shuffle 8 9 12 13 8 9 12 13 8 9 12 13 8 9 12 13 (local.get $y) (local.get $y)))
          (local.set $t0 (i32x4.add (local.get $t0) (i32x4.dot_i16x8_s (local.get $x) (v128.load offset=96 (local.get $o)))))
          (local.set $t1 (i32x4.add (local.get $t1) (i32x4.dot_i16x8_s (local.get $x) (v128.load offset=112 (local.get $o)))))
          (local.set $t2 (i32x4.add (local.get $t2) (i32x4.dot_i16x8_s (local.get $x) (v128.load offset=128 (local.get $o)))))
          (local.set $t3 (i32x4.add (local.get $t3) (i32x4.dot_i16x8_s (local.get $x) (v128.load offset=144 (local.get $o)))))
          (local.set $t4 (i32x4.add (local.get $t4) (i32x4.dot_i16x8_s (local.get $x) (v128.load offset=160 (local.get $o)))))
          (local.set $t5 (i32x4.add (local.get $t5) (i32x4.dot_i16x8_s (local.get $x) (v128.load offset=176 (local.get $o)))))
          (local.set $o (i32.add (local.get $o) (i32.const 192)))
          (local.set $i (i32.add (local.get $i) (i32.const 16)))
          (br_if $four (i32.lt_u (local.get $i) (local.get $length))))
        ;; 1 / (4096 * 2048)
        (local.set $x (f32x4.splat (f32.const 0x1p-23)))
        (local.set $i (i32.add (local.get $scores) (local.get $other)))
        (v128.store (local.get $scores) (f32x4.add (local.get $s0) (f32x4.mul (local.get $x) (f32x4.convert_i32x4_s (local.get $t0)))))
        (v128.store offset=16 (local.get $scores) (f32x4.add (local.get $s1) (f32x4.mul (local.get $x) (f32x4.convert_i32x4_s (local.get $t1)))))
        (v128.store offset=32 (local.get $scores) (f32x4.add (local.get $s2) (f32x4.mul (local.get $x) (f32x4.convert_i32x4_s (local.get $t2)))))
        (v128.store (local.get $i) (f32x4.add (local.get $s3) (f32x4.mul (local.get $x) (f32x4.convert_i32x4_s (local.get $t3)))))
        (v128.store offset=16 (local.get $i) (f32x4.add (local.get $s4) (f32x4.mul (local.get $x) (f32x4.convert_i32x4_s (local.get $t4)))))
        (v128.store offset=32 (local.get $i) (f32x4.add (local.get $s5) (f32x4.mul (local.get $x) (f32x4.convert_i32x4_s (local.get $t5)))))
        (local.set $bases (i32.add (local.get $bases) (i32.mul (local.get $step) (i32.const 4))))
        (local.set $positions (i32.add (local.get $positions) (i32.mul (local.get $step) (i32.const 4))))
        (local.set $scores (i32.add (local.get $scores) (i32.mul (local.get $step) (i32.const 48))))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $tokens)))))
