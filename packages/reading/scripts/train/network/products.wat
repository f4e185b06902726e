;; What learning costs most, four numbers at a time. All numbers are 32-bit floats; addresses, lengths and strides are in
;; bytes.
(module
  (import "js" "memory" (memory 1))

  ;; C += A times B, eight rows of C by four columns at a time.
  (func (export "multiply")
    (param $a i32) (param $aRow i32) (param $aStep i32)  ;; from row to row, and from one number of the sum to the next
    (param $b i32) (param $bStep i32)
    (param $c i32) (param $cRow i32)
    (param $rows i32)   ;; of C, a multiple of eight
    (param $width i32)  ;; of a row of C, a multiple of 16
    (param $depth i32)  ;; how many numbers each sum has
    (local $j i32) (local $k i32) (local $x i32) (local $y i32) (local $z i32) (local $v v128)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128) (local $s4 v128) (local $s5 v128) (local $s6 v128) (local $s7 v128)
    (loop $eight
      (local.set $j (i32.const 0))
      (loop $four
        (local.set $z (i32.add (local.get $c) (local.get $j)))
        (local.set $s0 (v128.load (local.get $z)))
        (local.set $z (i32.add (local.get $z) (local.get $cRow)))
        (local.set $s1 (v128.load (local.get $z)))
        (local.set $z (i32.add (local.get $z) (local.get $cRow)))
        (local.set $s2 (v128.load (local.get $z)))
        (local.set $z (i32.add (local.get $z) (local.get $cRow)))
        (local.set $s3 (v128.load (local.get $z)))
        (local.set $z (i32.add (local.get $z) (local.get $cRow)))
        (local.set $s4 (v128.load (local.get $z)))
        (local.set $z (i32.add (local.get $z) (local.get $cRow)))
        (local.set $s5 (v128.load (local.get $z)))
        (local.set $z (i32.add (local.get $z) (local.get $cRow)))
        (local.set $s6 (v128.load (local.get $z)))
        (local.set $z (i32.add (local.get $z) (local.get $cRow)))
        (local.set $s7 (v128.load (local.get $z)))
        (local.set $y (i32.add (local.get $b) (local.get $j)))
        (local.set $x (local.get $a))
        (local.set $k (local.get $depth))
        (loop $sum
          (local.set $v (v128.load (local.get $y)))
          (local.set $z (local.get $x))
          (local.set $s0 (f32x4.relaxed_madd (local.get $v) (v128.load32_splat (local.get $z)) (local.get $s0)))
          (local.set $z (i32.add (local.get $z) (local.get $aRow)))
          (local.set $s1 (f32x4.relaxed_madd (local.get $v) (v128.load32_splat (local.get $z)) (local.get $s1)))
          (local.set $z (i32.add (local.get $z) (local.get $aRow)))
          (local.set $s2 (f32x4.relaxed_madd (local.get $v) (v128.load32_splat (local.get $z)) (local.get $s2)))
          (local.set $z (i32.add (local.get $z) (local.get $aRow)))
          (local.set $s3 (f32x4.relaxed_madd (local.get $v) (v128.load32_splat (local.get $z)) (local.get $s3)))
          (local.set $z (i32.add (local.get $z) (local.get $aRow)))
          (local.set $s4 (f32x4.relaxed_madd (local.get $v) (v128.load32_splat (local.get $z)) (local.get $s4)))
          (local.set $z (i32.add (local.get $z) (local.get $aRow)))
          (local.set $s5 (f32x4.relaxed_madd (local.get $v) (v128.load32_splat (local.get $z)) (local.get $s5)))
          (local.set $z (i32.add (local.get $z) (local.get $aRow)))
          (local.set $s6 (f32x4.relaxed_madd (local.get $v) (v128.load32_splat (local.get $z)) (local.get $s6)))
          (local.set $z (i32.add (local.get $z) (local.get $aRow)))
          (local.set $s7 (f32x4.relaxed_madd (local.get $v) (v128.load32_splat (local.get $z)) (local.get $s7)))
          (local.set $y (i32.add (local.get $y) (local.get $bStep)))
          (local.set $x (i32.add (local.get $x) (local.get $aStep)))
          (br_if $sum (local.tee $k (i32.sub (local.get $k) (i32.const 1)))))
        (local.set $z (i32.add (local.get $c) (local.get $j)))
        (v128.store (local.get $z) (local.get $s0))
        (local.set $z (i32.add (local.get $z) (local.get $cRow)))
        (v128.store (local.get $z) (local.get $s1))
        (local.set $z (i32.add (local.get $z) (local.get $cRow)))
        (v128.store (local.get $z) (local.get $s2))
        (local.set $z (i32.add (local.get $z) (local.get $cRow)))
        (v128.store (local.get $z) (local.get $s3))
        (local.set $z (i32.add (local.get $z) (local.get $cRow)))
        (v128.store (local.get $z) (local.get $s4))
        (local.set $z (i32.add (local.get $z) (local.get $cRow)))
        (v128.store (local.get $z) (local.get $s5))
        (local.set $z (i32.add (local.get $z) (local.get $cRow)))
        (v128.store (local.get $z) (local.get $s6))
        (local.set $z (i32.add (local.get $z) (local.get $cRow)))
        (v128.store (local.get $z) (local.get $s7))
        (local.set $j (i32.add (local.get $j) (i32.const 16)))
        (br_if $four (i32.lt_u (local.get $j) (local.get $width))))
      (local.set $a (i32.add (local.get $a) (i32.shl (local.get $aRow) (i32.const 3))))
      (local.set $c (i32.add (local.get $c) (i32.shl (local.get $cRow) (i32.const 3))))
      (br_if $eight (i32.gt_s (local.tee $rows (i32.sub (local.get $rows) (i32.const 8))) (i32.const 0)))))

  ;; To each of the rows that stand side by side, a row of a table times a number; that number may be 0.
  (func (export "addRows")
    (param $table i32) (param $rows i32) (param $factors i32) (param $to i32) (param $width i32) (param $count i32)
    (local $v v128) (local $from i32) (local $end i32) (local $factor f32)
    (loop $tokens
      (local.set $end (i32.add (local.get $to) (local.get $width)))
      (local.set $factor (f32.load (local.get $factors)))
      (if (f32.ne (local.get $factor) (f32.const 0))
        (then
          (local.set $v (f32x4.splat (local.get $factor)))
          (local.set $from (i32.add (local.get $table) (i32.mul (i32.load (local.get $rows)) (local.get $width))))
          (loop $four
            (v128.store (local.get $to)
              (f32x4.relaxed_madd (local.get $v) (v128.load (local.get $from)) (v128.load (local.get $to))))
            (local.set $from (i32.add (local.get $from) (i32.const 16)))
            (local.set $to (i32.add (local.get $to) (i32.const 16)))
            (br_if $four (i32.lt_u (local.get $to) (local.get $end))))))
      (local.set $to (local.get $end))
      (local.set $rows (i32.add (local.get $rows) (i32.const 4)))
      (local.set $factors (i32.add (local.get $factors) (i32.const 4)))
      (br_if $tokens (local.tee $count (i32.sub (local.get $count) (i32.const 1))))))

  ;; The other way round: to a row of the table, each of the rows that stand side by side times a number.
  (func (export "spreadRows")
    (param $table i32) (param $rows i32) (param $factors i32) (param $from i32) (param $width i32) (param $count i32)
    (local $v v128) (local $to i32) (local $end i32) (local $factor f32)
    (loop $tokens
      (local.set $end (i32.add (local.get $from) (local.get $width)))
      (local.set $factor (f32.load (local.get $factors)))
      (if (f32.ne (local.get $factor) (f32.const 0))
        (then
          (local.set $v (f32x4.splat (local.get $factor)))
          (local.set $to (i32.add (local.get $table) (i32.mul (i32.load (local.get $rows)) (local.get $width))))
          (loop $four
            (v128.store (local.get $to)
              (f32x4.relaxed_madd (local.get $v) (v128.load (local.get $from)) (v128.load (local.get $to))))
            (local.set $from (i32.add (local.get $from) (i32.const 16)))
            (local.set $to (i32.add (local.get $to) (i32.const 16)))
            (br_if $four (i32.lt_u (local.get $from) (local.get $end))))))
      (local.set $from (local.get $end))
      (local.set $rows (i32.add (local.get $rows) (i32.const 4)))
      (local.set $factors (i32.add (local.get $factors) (i32.const 4)))
      (br_if $tokens (local.tee $count (i32.sub (local.get $count) (i32.const 1))))))

  ;; Runs the cells of one direction. All lists have a row a token, `step` bytes from one token to the next on the way.
  (func (export "remember")
    (param $sums i32) (param $sumsStep i32)  ;; gates, then what they let in
    (param $keep i32) (param $inputs i32) (param $cells i32) (param $heard i32) (param $mask i32)
    (param $step i32) (param $bytes i32) (param $count i32)
    (local $i i32) (local $gate v128) (local $input v128)
    (loop $tokens
      (local.set $i (i32.const 0))
      (loop $four
        (local.set $gate
          (f32x4.pmax (f32x4.splat (f32.const 0))
            (f32x4.pmin (f32x4.splat (f32.const 1))
              (f32x4.add (f32x4.splat (f32.const 0.5))
                (f32x4.mul (f32x4.splat (f32.const 0.25))
                  (v128.load (i32.add (local.get $sums) (local.get $i))))))))
        (local.set $input
          (f32x4.pmax (f32x4.splat (f32.const -1))
            (f32x4.pmin (f32x4.splat (f32.const 1))
              (v128.load (i32.add (i32.add (local.get $sums) (local.get $bytes)) (local.get $i))))))
        (v128.store (i32.add (local.get $keep) (local.get $i)) (local.get $gate))
        (v128.store (i32.add (local.get $inputs) (local.get $i)) (local.get $input))
        (local.set $gate
          (f32x4.add (local.get $input)
            (f32x4.mul (local.get $gate)
              (f32x4.sub
                (v128.load (i32.sub (i32.add (local.get $cells) (local.get $i)) (local.get $step)))
                (local.get $input)))))
        (v128.store (i32.add (local.get $cells) (local.get $i)) (local.get $gate))
        (v128.store (i32.add (local.get $heard) (local.get $i))
          (f32x4.mul (local.get $gate) (v128.load (i32.add (local.get $mask) (local.get $i)))))
        (br_if $four (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 16))) (local.get $bytes))))
      (local.set $sums (i32.add (local.get $sums) (local.get $sumsStep)))
      (local.set $keep (i32.add (local.get $keep) (local.get $step)))
      (local.set $inputs (i32.add (local.get $inputs) (local.get $step)))
      (local.set $cells (i32.add (local.get $cells) (local.get $step)))
      (local.set $heard (i32.add (local.get $heard) (local.get $step)))
      (local.set $mask (i32.add (local.get $mask) (local.get $step)))
      (br_if $tokens (local.tee $count (i32.sub (local.get $count) (i32.const 1))))))

  ;; The same backward, from the last token of that way to the first: the gradient by the sums, given that by what was
  ;; heard of the cells. Where a line has ended nothing changes any more.
  (func (export "recall")
    (param $sums i32) (param $sumsStep i32)
    (param $keep i32) (param $inputs i32) (param $cells i32) (param $heard i32) (param $mask i32)
    (param $step i32) (param $bytes i32) (param $count i32)
    (param $carried i32)  ;; zeros at first
    (local $i i32) (local $gate v128) (local $input v128) (local $g v128)
    (local $nothing v128) (local $one v128)
    (local.set $nothing (f32x4.splat (f32.const 0)))
    (local.set $one (f32x4.splat (f32.const 1)))
    (loop $tokens
      (local.set $i (i32.const 0))
      (loop $four
        (local.set $gate (v128.load (i32.add (local.get $keep) (local.get $i))))
        (local.set $input (v128.load (i32.add (local.get $inputs) (local.get $i))))
        (local.set $g
          (f32x4.add (v128.load (i32.add (local.get $carried) (local.get $i)))
            (f32x4.mul (v128.load (i32.add (local.get $heard) (local.get $i)))
              (v128.load (i32.add (local.get $mask) (local.get $i))))))
        (v128.store (i32.add (local.get $sums) (local.get $i))
          (v128.and
            (v128.and (f32x4.gt (local.get $gate) (local.get $nothing)) (f32x4.lt (local.get $gate) (local.get $one)))
            (f32x4.mul (f32x4.splat (f32.const 0.25))
              (f32x4.mul (local.get $g)
                (f32x4.sub
                  (v128.load (i32.sub (i32.add (local.get $cells) (local.get $i)) (local.get $step)))
                  (local.get $input))))))
        (v128.store (i32.add (i32.add (local.get $sums) (local.get $bytes)) (local.get $i))
          (v128.and
            (f32x4.lt (f32x4.abs (local.get $input)) (local.get $one))
            (f32x4.mul (local.get $g) (f32x4.sub (local.get $one) (local.get $gate)))))
        (v128.store (i32.add (local.get $carried) (local.get $i)) (f32x4.mul (local.get $g) (local.get $gate)))
        (br_if $four (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 16))) (local.get $bytes))))
      (local.set $sums (i32.sub (local.get $sums) (local.get $sumsStep)))
      (local.set $keep (i32.sub (local.get $keep) (local.get $step)))
      (local.set $inputs (i32.sub (local.get $inputs) (local.get $step)))
      (local.set $cells (i32.sub (local.get $cells) (local.get $step)))
      (local.set $heard (i32.sub (local.get $heard) (local.get $step)))
      (local.set $mask (i32.sub (local.get $mask) (local.get $step)))
      (br_if $tokens (local.tee $count (i32.sub (local.get $count) (i32.const 1))))))

  ;; Moves numbers against their gradient as Adam does (Kingma and Ba, 2015), and makes the gradient 0.
  (func (export "move")
    (param $values i32) (param $gradient i32) (param $mean i32) (param $square i32) (param $width i32) (param $pace f32)
    (local $end i32) (local $g v128) (local $m v128) (local $s v128) (local $p v128)
    (local.set $p (f32x4.splat (local.get $pace)))
    (local.set $end (i32.add (local.get $values) (local.get $width)))
    (loop $four
      (local.set $g (v128.load (local.get $gradient)))
      (local.set $m
        (f32x4.add (f32x4.mul (f32x4.splat (f32.const 0.9)) (v128.load (local.get $mean)))
          (f32x4.mul (f32x4.splat (f32.const 0.1)) (local.get $g))))
      (local.set $s
        (f32x4.add (f32x4.mul (f32x4.splat (f32.const 0.999)) (v128.load (local.get $square)))
          (f32x4.mul (f32x4.splat (f32.const 0.001)) (f32x4.mul (local.get $g) (local.get $g)))))
      (v128.store (local.get $mean) (local.get $m))
      (v128.store (local.get $square) (local.get $s))
      (v128.store (local.get $gradient) (f32x4.splat (f32.const 0)))
      (v128.store (local.get $values)
        (f32x4.sub (v128.load (local.get $values))
          (f32x4.div (f32x4.mul (local.get $p) (local.get $m))
            (f32x4.add (f32x4.sqrt (local.get $s)) (f32x4.splat (f32.const 1e-8))))))
      (local.set $gradient (i32.add (local.get $gradient) (i32.const 16)))
      (local.set $mean (i32.add (local.get $mean) (i32.const 16)))
      (local.set $square (i32.add (local.get $square) (i32.const 16)))
      (local.set $values (i32.add (local.get $values) (i32.const 16)))
      (br_if $four (i32.lt_u (local.get $values) (local.get $end))))))
