;; Products of a vector and a matrix, there and back, over a run of tokens and four numbers at a time. All are 32-bit
;; floats, matrices row behind row; addresses and lengths are in bytes, those of rows and vectors multiples of 16.
(module
  (import "js" "memory" (memory 1))

  ;; To the sums of each token its vector times the matrix.
  (func (export "forth")
    (param $vector i32) (param $depth i32) (param $matrix i32) (param $sums i32) (param $width i32) (param $count i32)
    (local $i i32) (local $j i32) (local $at i32) (local $sum v128)
    (loop $tokens
      (local.set $j (i32.const 0))
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
        (br_if $four (i32.lt_u (local.get $j) (local.get $width))))
      (local.set $vector (i32.add (local.get $vector) (local.get $depth)))
      (local.set $sums (i32.add (local.get $sums) (local.get $width)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br_if $tokens (local.get $count))))

  ;; Given the gradient by the sums of each token: to the gradient by its vector, and to that by the matrix.
  (func (export "back")
    (param $vector i32) (param $moved i32) (param $depth i32)
    (param $matrix i32) (param $gradient i32) (param $sums i32) (param $width i32) (param $count i32)
    (local $i i32) (local $j i32) (local $at i32) (local $to i32) (local $g v128) (local $sum v128) (local $value v128)
    (loop $tokens
      (local.set $i (i32.const 0))
      (local.set $at (local.get $matrix))
      (local.set $to (local.get $gradient))
      (loop $numbers
        (local.set $sum (f32x4.splat (f32.const 0)))
        (local.set $value (v128.load32_splat (i32.add (local.get $vector) (local.get $i))))
        (local.set $j (i32.const 0))
        (loop $four
          (local.set $g (v128.load (i32.add (local.get $sums) (local.get $j))))
          (local.set $sum
            (f32x4.add (local.get $sum)
              (f32x4.mul (local.get $g) (v128.load (i32.add (local.get $at) (local.get $j))))))
          (v128.store (i32.add (local.get $to) (local.get $j))
            (f32x4.add (v128.load (i32.add (local.get $to) (local.get $j)))
              (f32x4.mul (local.get $value) (local.get $g))))
          (local.set $j (i32.add (local.get $j) (i32.const 16)))
          (br_if $four (i32.lt_u (local.get $j) (local.get $width))))
        (f32.store (i32.add (local.get $moved) (local.get $i))
          (f32.add (f32.load (i32.add (local.get $moved) (local.get $i)))
            (f32.add
              (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
              (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum))))))
        (local.set $at (i32.add (local.get $at) (local.get $width)))
        (local.set $to (i32.add (local.get $to) (local.get $width)))
        (local.set $i (i32.add (local.get $i) (i32.const 4)))
        (br_if $numbers (i32.lt_u (local.get $i) (local.get $depth))))
      (local.set $vector (i32.add (local.get $vector) (local.get $depth)))
      (local.set $moved (i32.add (local.get $moved) (local.get $depth)))
      (local.set $sums (i32.add (local.get $sums) (local.get $width)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br_if $tokens (local.get $count)))))
